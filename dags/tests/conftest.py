"""Airflow in a temporary home, on SQLite, with no way out but the loopback addresses of stand-ins."""

from __future__ import annotations

import functools
import json
import os
import subprocess
import tempfile
from pathlib import Path

import pytest
from aws_stand_in import AwsStandIn

DAGS = Path(__file__).parent.parent
ROOT = DAGS.parent
FIXTURE = Path(__file__).parent / "manifest.json"
HOME = tempfile.TemporaryDirectory(prefix="hakkai-airflow-")

os.environ.update(
    AIRFLOW_HOME=HOME.name,
    AIRFLOW__CORE__DAGS_FOLDER=str(DAGS),
    AIRFLOW__CORE__LOAD_EXAMPLES="False",
    AIRFLOW__USAGE_DATA_COLLECTION__ENABLED="False",
    AIRFLOW__HAKKAI__WORKGROUP="hakkai-dev",
    HAKKAI_MANIFEST=str(FIXTURE),
    AWS_ACCESS_KEY_ID="test",
    AWS_SECRET_ACCESS_KEY="test",
    AWS_DEFAULT_REGION="eu-west-1",
)


def pytest_unconfigure():
    HOME.cleanup()


@pytest.fixture
def aws(monkeypatch):
    with AwsStandIn() as stand_in:
        monkeypatch.setenv("AWS_ENDPOINT_URL", stand_in.url)
        yield stand_in


@pytest.fixture(scope="session")
def compiled(tmp_path_factory) -> Path:
    """The manifest of the project in sql/, as it is deployed."""
    path = tmp_path_factory.mktemp("compiled") / "manifest.json"
    hakkai = ["node", str(ROOT / "apps/cli/bin/hakkai.mjs"), "compile", "--env", "dev", "--out", str(path)]
    subprocess.run(hakkai, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, timeout=120)
    return path


@pytest.fixture(scope="session", params=["fixture", "compiled"])
def manifest_file(request) -> Path:
    return FIXTURE if request.param == "fixture" else request.getfixturevalue("compiled")


@pytest.fixture(scope="session")
def manifest(manifest_file) -> dict:
    return json.loads(manifest_file.read_text(encoding="utf-8"))


def load_dags(manifest_file: Path):
    from airflow.dag_processing.dagbag import DagBag

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HAKKAI_MANIFEST", str(manifest_file))
        return DagBag(str(DAGS))


@pytest.fixture(scope="session")
def dagbag(manifest_file):
    return load_dags(manifest_file)


@pytest.fixture(scope="session")
def airflow_database() -> None:
    import airflow.sdk.execution_time.supervisor as supervisor
    from airflow.dag_processing.bundles.manager import DagBundlesManager
    from airflow.utils.db import initdb

    initdb()
    DagBundlesManager().sync_bundles_to_db()
    # Airflow 3.2.1 builds its whole API anew for each task of dag.test(), 5 s each (apache/airflow#65235).
    supervisor.in_process_api_server = functools.lru_cache(maxsize=1)(supervisor.in_process_api_server)


def runnable(dagbag):
    """The DAGs, known to Airflow's database, so that they can run."""
    from airflow.dag_processing.dagbag import sync_bag_to_db

    sync_bag_to_db(dagbag, "dags-folder", None)
    return dagbag.dags


def states(run) -> dict[str, str]:
    return {instance.task_id: str(instance.state) for instance in run.get_task_instances()}


@pytest.fixture(scope="session")
def dags(airflow_database):
    return runnable(load_dags(FIXTURE))
