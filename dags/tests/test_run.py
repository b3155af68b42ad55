"""How the DAGs run on the real Airflow, against a stand-in that remembers what it was asked."""

from __future__ import annotations

import json

import boto3
import pytest
from conftest import FIXTURE, states

PIPELINES = {pipeline["id"]: pipeline for pipeline in json.loads(FIXTURE.read_text(encoding="utf-8"))["pipelines"]}


def test_a_run_sends_each_transaction_once_with_its_text_untouched(aws, dags):
    run = dags["daily"].test()
    assert set(states(run).values()) == {"success"}
    sent = [(statement["batch"], statement["sqls"]) for statement in aws.statements.values()]
    first, second, _ = PIPELINES["daily"]["tasks"]
    assert sent == [
        (True, first["groups"][0]["statements"]),
        (False, second["groups"][0]["statements"]),
        (True, second["groups"][1]["statements"]),
    ]
    assert {(s["Database"], s["WorkgroupName"]) for s in aws.statements.values()} == {("dev", "hakkai-dev")}


def test_a_delivery_invokes_the_function_of_its_environment_with_the_payload_untouched(aws, dags):
    dags["daily"].test()
    assert aws.invocations == [("world-cup-dev-deliver-slack", PIPELINES["daily"]["tasks"][2]["payload"])]


def test_a_failing_assertion_fails_its_task_and_nothing_downstream_runs(aws, dags):
    run = dags["broken"].test()
    assert states(run) == {"marts.broken": "failed", "after_broken": "upstream_failed"}
    assert aws.invocations == []


def test_a_task_that_runs_into_its_timeout_leaves_no_statement_running(aws, dags, monkeypatch):
    # dag.test() gives a deferred task no timeout, so the operator waits by itself here; the way it fails is the same.
    monkeypatch.setattr(dags["endless"].get_task("marts.endless"), "deferrable", False)
    run = dags["endless"].test()
    assert states(run) == {"marts.endless": "failed"}
    assert [statement["Status"] for statement in aws.statements.values()] == ["ABORTED"]


@pytest.mark.parametrize(
    ("cancel", "still_running"),
    [
        ("cancel_task", ["endless/other-run/marts.endless/1", "endless/this-run/marts.endless_2/1"]),
        ("cancel_run", ["endless/other-run/marts.endless/1"]),
    ],
)
def test_cancelling_stops_what_an_attempt_left_running_and_nothing_else(aws, dags, cancel, still_running):
    import hakkai

    dag = dags["endless"]
    operator = dag.get_task("marts.endless")
    redshift = boto3.client("redshift-data")
    for name in ["endless/this-run/marts.endless/1", "endless/this-run/marts.endless_2/1", "endless/other-run/marts.endless/1"]:
        redshift.execute_statement(Sql="select 'never ends'", Database="dev", WorkgroupName="hakkai-dev", StatementName=name)
    getattr(hakkai, cancel)({"dag": dag, "run_id": "this-run", "task": operator})
    assert sorted(s["StatementName"] for s in aws.statements.values() if s["Status"] == "STARTED") == still_running
