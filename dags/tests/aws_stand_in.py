"""The Redshift Data API and Lambda as far as Airflow's operators call them, on a loopback port; it remembers each call.

A statement finishes at once, fails when it says 'failed', and never ends when it says 'never ends'.
"""

from __future__ import annotations

import json
import threading
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class AwsStandIn:
    def __init__(self) -> None:
        self.statements: dict[str, dict] = {}
        self.invocations: list[tuple[str, str]] = []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def __enter__(self) -> AwsStandIn:
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_) -> None:
        self.server.shutdown()
        self.server.server_close()

    def execute_statement(self, request: dict) -> dict:
        return self._submit(request, [request["Sql"]])

    def batch_execute_statement(self, request: dict) -> dict:
        return self._submit(request, request["Sqls"])

    def describe_statement(self, request: dict) -> dict:
        statement = self.statements[request["Id"]]
        return {key: statement[key] for key in ("Id", "Status", "Error") if key in statement}

    def list_statements(self, request: dict) -> dict:
        if request.get("Status") != "ALL":
            raise ValueError("without Status=ALL only finished statements are listed")
        names = request["StatementName"]
        return {"Statements": [s for s in self.statements.values() if s["StatementName"].startswith(names)]}

    def cancel_statement(self, request: dict) -> dict:
        self.statements[request["Id"]]["Status"] = "ABORTED"
        return {"Status": True}

    def _submit(self, request: dict, sqls: list[str]) -> dict:
        text = " ".join(sqls)
        status = "FAILED" if "failed: " in text and "marts.broken" in text else "STARTED" if "never ends" in text else "FINISHED"
        identity = str(uuid.uuid4())
        self.statements[identity] = {
            "Id": identity,
            "Status": status,
            "StatementName": request["StatementName"],
            "Database": request["Database"],
            "WorkgroupName": request["WorkgroupName"],
            "sqls": sqls,
            "batch": "Sqls" in request,
            **({"Error": "test marts.broken.goals_not_null failed: 1 rows"} if status == "FAILED" else {}),
        }
        return {"Id": identity}

    def _handler(stand_in):
        operations = {
            "ExecuteStatement": stand_in.execute_statement,
            "BatchExecuteStatement": stand_in.batch_execute_statement,
            "DescribeStatement": stand_in.describe_statement,
            "ListStatements": stand_in.list_statements,
            "CancelStatement": stand_in.cancel_statement,
        }

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"] or 0)).decode()
                if self.path.startswith("/2015-03-31/functions/"):
                    stand_in.invocations.append((self.path.split("/")[3], body))
                    answer = {"posted": True}
                else:
                    answer = operations[self.headers["X-Amz-Target"].split(".")[1]](json.loads(body))
                data = json.dumps(answer).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/x-amz-json-1.1")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_) -> None:
                """Requests are kept in `statements` and `invocations`, not printed."""

        return Handler
