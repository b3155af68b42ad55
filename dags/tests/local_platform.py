"""The platform on this machine, started as `npm start` starts it, and its local Redshift asked through boto3."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import threading
import time
from pathlib import Path

import boto3

RUNNING = {"SUBMITTED", "PICKED", "STARTED"}
START_SECONDS = 180
STOP_SECONDS = 60


class LocalPlatform:
    """Runs while the context is open; when it opens, the data has arrived and the local runner has run every pipeline once."""

    def __init__(self, root: Path, data_dir: Path) -> None:
        self.data_dir = data_dir
        command = ["node", str(root / "apps/cli/bin/hakkai.mjs"), "start", "--json", "--data-dir", str(data_dir)]
        self.process = subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True, start_new_session=True)

    def __enter__(self) -> LocalPlatform:
        impatience = threading.Timer(START_SECONDS, self._kill)
        impatience.start()
        try:
            self.summary = self._read_summary()
        except BaseException:
            self._kill()
            raise
        finally:
            impatience.cancel()
        addresses = json.loads((self.data_dir / "platform.json").read_text(encoding="utf-8"))["addresses"]
        self.url = addresses["gateway"]
        self.redshift = boto3.client("redshift-data", endpoint_url=addresses["dataApi"])
        return self

    def __exit__(self, *_) -> None:
        self.process.terminate()
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._kill()
            raise

    def _kill(self) -> None:
        """The command may be a small Node that started the pinned one: both go."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)

    def _read_summary(self) -> dict:
        for line in self.process.stdout:
            if line.startswith("{"):
                return json.loads(line)
        raise RuntimeError(f"hakkai start ended with exit code {self.process.wait()} before it had a summary")

    def execute(self, sql: str) -> str:
        identity = self.redshift.execute_statement(Database="dev", WorkgroupName="worldcup-dev", Sql=sql)["Id"]
        while True:
            statement = self.redshift.describe_statement(Id=identity)
            if statement["Status"] not in RUNNING:
                assert statement["Status"] == "FINISHED", statement.get("Error")
                return identity
            time.sleep(0.05)

    def rows(self, sql: str) -> list[list]:
        identity = self.execute(sql)
        pages = self.redshift.get_paginator("get_statement_result").paginate(Id=identity)
        return [
            [None if field.get("isNull") else next(iter(field.values())) for field in record]
            for page in pages
            for record in page["Records"]
        ]

    def messages(self) -> list[dict]:
        """What went to Slack, oldest first."""
        return [json.loads(path.read_text(encoding="utf-8")) for path in sorted((self.data_dir / "slack").glob("*.json"))]
