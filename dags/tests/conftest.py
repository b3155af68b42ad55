"""Airflow in a temporary home, on SQLite, with no way out but the loopback address of the AWS stand-in."""

from __future__ import annotations

import functools
import os
import tempfile
from pathlib import Path

import pytest

from aws_stand_in import AwsStandIn

DAGS = Path(__file__).parent.parent
HOME = tempfile.TemporaryDirectory(prefix="hakkai-airflow-")

os.environ.update(
    AIRFLOW_HOME=HOME.name,
    AIRFLOW__CORE__DAGS_FOLDER=str(DAGS),
    AIRFLOW__CORE__LOAD_EXAMPLES="False",
    AIRFLOW__USAGE_DATA_COLLECTION__ENABLED="False",
    AIRFLOW__HAKKAI__WORKGROUP="hakkai-dev",
    HAKKAI_MANIFEST=os.environ.get("HAKKAI_MANIFEST") or str(Path(__file__).parent / "manifest.json"),
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
def dagbag():
    from airflow.dag_processing.dagbag import DagBag

    return DagBag(str(DAGS))


@pytest.fixture(scope="session")
def dags(dagbag):
    """The DAGs, known to Airflow's database, so that they can run."""
    import airflow.sdk.execution_time.supervisor as supervisor
    from airflow.dag_processing.bundles.manager import DagBundlesManager
    from airflow.dag_processing.dagbag import sync_bag_to_db
    from airflow.utils.db import initdb

    initdb()
    DagBundlesManager().sync_bundles_to_db()
    sync_bag_to_db(dagbag, "dags-folder", None)
    # Airflow 3.2.1 builds its whole API anew for each task of dag.test(), 5 s each (apache/airflow#65235).
    supervisor.in_process_api_server = functools.lru_cache(maxsize=1)(supervisor.in_process_api_server)
    return dagbag.dags
