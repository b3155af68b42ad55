"""What the factory makes of a manifest, and how it runs on the real Airflow."""

from __future__ import annotations

import json
import os
from pathlib import Path

import boto3
import jsonschema
import pytest

MANIFEST = json.loads(Path(os.environ["HAKKAI_MANIFEST"]).read_text(encoding="utf-8"))
PIPELINES = {pipeline["id"]: pipeline for pipeline in MANIFEST["pipelines"]}


def chain_of(task: dict) -> list[str]:
    """The operators a manifest task stands for: one a transaction, the last under the task's own id."""
    if task["kind"] == "lambda":
        return [task["id"]]
    count = sum(1 if group["transaction"] == "single" else len(group["statements"]) for group in task["groups"])
    return [f"{task['id']}.{number}" for number in range(1, count)] + [task["id"]]


def states(run) -> dict[str, str]:
    return {instance.task_id: str(instance.state) for instance in run.get_task_instances()}


def test_the_manifest_has_the_shape_that_the_contract_publishes():
    schema = json.loads((Path(__file__).parent.parent / "manifest.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(MANIFEST, schema)


def test_every_pipeline_is_a_dag_and_nothing_fails_to_import(dagbag):
    assert dagbag.import_errors == {}
    assert set(dagbag.dags) == set(PIPELINES)


@pytest.mark.parametrize("pipeline", PIPELINES)
def test_the_task_graph_is_the_manifests(dagbag, pipeline):
    expected = set()
    for task in PIPELINES[pipeline]["tasks"]:
        operators = chain_of(task)
        expected |= set(zip(operators, operators[1:]))
        expected |= {(upstream, operators[0]) for upstream in task["dependsOn"]}
    dag = dagbag.dags[pipeline]
    assert {(task.task_id, down) for task in dag.tasks for down in task.downstream_task_ids} == expected
    assert set(dag.task_ids) == {name for task in PIPELINES[pipeline]["tasks"] for name in chain_of(task)}


@pytest.mark.parametrize("pipeline", PIPELINES)
def test_there_is_no_cycle(dagbag, pipeline):
    dagbag.dags[pipeline].check_cycle()


@pytest.mark.parametrize("pipeline", PIPELINES)
def test_limits_are_the_manifests_and_every_operator_is_a_stock_one(dagbag, pipeline):
    dag = dagbag.dags[pipeline]
    for task in PIPELINES[pipeline]["tasks"]:
        for operator in map(dag.get_task, chain_of(task)):
            assert type(operator).__module__.startswith("airflow.providers.amazon.aws.operators.")
            assert operator.retries == task["retries"]
            assert operator.retry_delay.total_seconds() == task["retryDelaySeconds"]
            assert operator.execution_timeout.total_seconds() == task["timeoutSeconds"]
            assert operator.aws_conn_id is None


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
def test_cancelling_stops_what_an_attempt_left_running_and_nothing_else(aws, dagbag, cancel, still_running):
    import hakkai

    dag = dagbag.dags["endless"]
    operator = dag.get_task("marts.endless")
    redshift = boto3.client("redshift-data")
    for name in ["endless/this-run/marts.endless/1", "endless/this-run/marts.endless_2/1", "endless/other-run/marts.endless/1"]:
        redshift.execute_statement(Sql="select 'never ends'", Database="dev", WorkgroupName="hakkai-dev", StatementName=name)
    getattr(hakkai, cancel)({"dag": dag, "run_id": "this-run", "task": operator})
    assert sorted(s["StatementName"] for s in aws.statements.values() if s["Status"] == "STARTED") == still_running
