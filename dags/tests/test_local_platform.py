"""The pipelines of sql/ on the real Airflow and the local Redshift give what the local runner gives."""

from __future__ import annotations

import pytest
from conftest import FIXTURE, ROOT, load_dags, runnable, states
from local_platform import LocalPlatform

TABLES = ["staging.matches", "staging.goals", "marts.top_scorers", "marts.bracket"]


@pytest.fixture(scope="module")
def platform(tmp_path_factory):
    with LocalPlatform(ROOT, tmp_path_factory.mktemp("platform")) as started:
        yield started


def everything(platform: LocalPlatform) -> dict[str, list]:
    return {table: sorted(platform.rows(f"select * from {table}"), key=repr) for table in TABLES}


def test_airflow_builds_the_rows_that_the_local_runner_built(platform, compiled, airflow_database, monkeypatch):
    monkeypatch.setenv("AWS_ENDPOINT_URL", platform.url)
    by_runner = everything(platform)
    assert all(by_runner.values())
    platform.execute("drop table marts.top_scorers")
    messages_before = platform.messages()

    run = runnable(load_dags(compiled))["tournament"].test()

    assert set(states(run).values()) == {"success"}
    assert everything(platform) == by_runner
    (message,) = platform.messages()[len(messages_before) :]
    assert message["blocks"] == messages_before[-1]["blocks"]
    assert message["metadata"] == messages_before[-1]["metadata"]


def test_a_failing_assertion_fails_its_task_on_the_local_redshift_too(platform, airflow_database, monkeypatch):
    monkeypatch.setenv("AWS_ENDPOINT_URL", platform.url)
    run = runnable(load_dags(FIXTURE))["broken"].test()
    assert states(run) == {"marts.broken": "failed", "after_broken": "upstream_failed"}
    listed = platform.redshift.list_statements(StatementName=f"broken/{run.run_id}/", Status="ALL")["Statements"]
    (statement,) = [platform.redshift.describe_statement(Id=statement["Id"]) for statement in listed]
    assert statement["Status"] == "FAILED"
    assert "test marts.broken.goals_not_null failed: 1 rows" in statement["Error"]
