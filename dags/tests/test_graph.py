"""The DAGs are what the manifest says: of a small one written by hand, and of the project in sql/ as it is deployed."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema

# Source: Amazon Redshift Data API, BatchExecuteStatement, "Sqls": 1 to 40 items.
MOST_STATEMENTS = 40


def chain_of(task: dict) -> list[str]:
    """The operators a manifest task stands for: one a transaction, the last under the task's own id."""
    if task["kind"] == "lambda":
        return [task["id"]]
    count = sum(1 if group["transaction"] == "single" else len(group["statements"]) for group in task["groups"])
    return [f"{task['id']}.{number}" for number in range(1, count)] + [task["id"]]


def test_the_manifest_has_the_shape_that_the_contract_publishes(manifest):
    schema = json.loads((Path(__file__).parent.parent / "manifest.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(manifest, schema)


def test_every_pipeline_is_a_dag_and_nothing_fails_to_import(manifest, dagbag):
    assert dagbag.import_errors == {}
    assert set(dagbag.dags) == {pipeline["id"] for pipeline in manifest["pipelines"]}
    assert {dag.dag_id: dag.schedule for dag in dagbag.dags.values()} == {p["id"]: p["schedule"] for p in manifest["pipelines"]}


def test_the_task_graph_is_the_manifests(manifest, dagbag):
    for pipeline in manifest["pipelines"]:
        expected = set()
        for task in pipeline["tasks"]:
            operators = chain_of(task)
            expected |= set(zip(operators, operators[1:], strict=False))
            expected |= {(upstream, operators[0]) for upstream in task["dependsOn"]}
        dag = dagbag.dags[pipeline["id"]]
        assert {(task.task_id, down) for task in dag.tasks for down in task.downstream_task_ids} == expected
        assert set(dag.task_ids) == {name for task in pipeline["tasks"] for name in chain_of(task)}


def test_there_is_no_cycle(dagbag):
    for dag in dagbag.dags.values():
        dag.check_cycle()


def test_limits_are_the_manifests_and_every_operator_is_a_stock_one(manifest, dagbag):
    for pipeline in manifest["pipelines"]:
        dag = dagbag.dags[pipeline["id"]]
        for task in pipeline["tasks"]:
            for operator in map(dag.get_task, chain_of(task)):
                assert type(operator).__module__.startswith("airflow.providers.amazon.aws.operators.")
                assert operator.retries == task["retries"]
                assert operator.retry_delay.total_seconds() == task["retryDelaySeconds"]
                assert operator.execution_timeout.total_seconds() == task["timeoutSeconds"]
                assert operator.aws_conn_id is None


def test_a_transaction_holds_no_more_statements_than_the_data_api_takes(manifest):
    for pipeline in manifest["pipelines"]:
        for task in pipeline["tasks"]:
            for group in task.get("groups", []):
                assert 1 <= len(group["statements"]) <= MOST_STATEMENTS, f"{pipeline['id']}, {task['id']}"
