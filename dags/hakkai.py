"""One Airflow DAG for each pipeline of `manifest.json`, which `hakkai compile` writes. No SQL and no rule stands here.

The manifest lies beside this file, or where HAKKAI_MANIFEST says. `[hakkai] workgroup` in the Airflow configuration
(on Amazon MWAA the option `hakkai.workgroup`, anywhere AIRFLOW__HAKKAI__WORKGROUP) names the Redshift Serverless workgroup.

A task of several transactions becomes a chain of operators; the last one has the task's own id, so it stands for the whole.
Works on Airflow 3.0.6, 3.2.1 (the target) and 3.3.1 as Amazon MWAA runs them, with stock operators only.
"""

from __future__ import annotations

import json
import os
from datetime import datetime, timedelta, timezone
from pathlib import Path

from airflow.configuration import conf
from airflow.providers.amazon.aws.hooks.redshift_data import RUNNING_STATES, RedshiftDataHook
from airflow.providers.amazon.aws.operators.lambda_function import LambdaInvokeFunctionOperator
from airflow.providers.amazon.aws.operators.redshift_data import RedshiftDataOperator
from airflow.sdk import DAG, chain
from airflow.sdk.definitions.template import literal

MANIFEST_VERSION = 1
POLL_SECONDS = 2


def cancel_statements(name_prefix: str) -> None:
    """RedshiftDataOperator forgets its statement when it is killed while it waits: the statement is found again by name."""
    client = RedshiftDataHook(aws_conn_id=None).conn
    for page in client.get_paginator("list_statements").paginate(StatementName=name_prefix, Status="ALL"):
        for statement in page["Statements"]:
            if statement["Status"] in RUNNING_STATES:
                client.cancel_statement(Id=statement["Id"])


def cancel_task(context: dict) -> None:
    cancel_statements(f"{context['dag'].dag_id}/{context['run_id']}/{context['task'].task_id}/")


def cancel_run(context: dict) -> None:
    cancel_statements(f"{context['dag'].dag_id}/{context['run_id']}/")


def transactions(task: dict) -> list[list[str] | str]:
    """A list runs as one transaction (BatchExecuteStatement), a string on its own (ExecuteStatement)."""
    units: list[list[str] | str] = []
    for group in task["groups"]:
        units += [group["statements"]] if group["transaction"] == "single" else group["statements"]
    return units


def sql_operators(manifest: dict, task: dict, limits: dict) -> list[RedshiftDataOperator]:
    units = transactions(task)
    return [
        RedshiftDataOperator(
            task_id=task["id"] if number == len(units) else f"{task['id']}.{number}",
            statement_name="{{ dag.dag_id }}/{{ run_id }}/{{ task.task_id }}/{{ ti.try_number }}",
            sql=literal(unit),
            database=manifest["database"],
            workgroup_name=conf.get("hakkai", "workgroup"),
            deferrable=True,
            poll_interval=POLL_SECONDS,
            on_execute_callback=cancel_task,
            on_retry_callback=cancel_task,
            on_failure_callback=cancel_task,
            **limits,
        )
        for number, unit in enumerate(units, start=1)
    ]


def lambda_operators(manifest: dict, task: dict, limits: dict) -> list[LambdaInvokeFunctionOperator]:
    # botocore gives up after 60 s and asks again, up to four times: a slow function would run five times.
    once = {"read_timeout": task["timeoutSeconds"], "retries": {"total_max_attempts": 1}}
    name = f"{manifest['project']}-{manifest['environment']}-{task['function']}"
    return [
        LambdaInvokeFunctionOperator(
            task_id=task["id"], function_name=name, payload=literal(task["payload"]), botocore_config=once, **limits
        )
    ]


OPERATORS = {"sql": sql_operators, "lambda": lambda_operators}


def pipeline_dag(manifest: dict, pipeline: dict) -> DAG:
    with DAG(
        dag_id=pipeline["id"],
        schedule=pipeline["schedule"],
        start_date=datetime(2026, 1, 1, tzinfo=timezone.utc),
        catchup=False,
        max_active_runs=1,
        is_paused_upon_creation=False,
        tags=[manifest["project"], manifest["environment"]],
        on_failure_callback=cancel_run,
    ) as dag:
        made = {}
        for task in pipeline["tasks"]:
            limits = {
                "aws_conn_id": None,
                "retries": task["retries"],
                "retry_delay": timedelta(seconds=task["retryDelaySeconds"]),
                "execution_timeout": timedelta(seconds=task["timeoutSeconds"]),
            }
            made[task["id"]] = OPERATORS[task["kind"]](manifest, task, limits)
            chain(*made[task["id"]])
        for task in pipeline["tasks"]:
            for upstream in task["dependsOn"]:
                made[upstream][-1] >> made[task["id"]][0]
    return dag


path = Path(os.environ.get("HAKKAI_MANIFEST") or Path(__file__).parent / "manifest.json")
manifest = json.loads(path.read_text(encoding="utf-8"))
if manifest["manifestVersion"] != MANIFEST_VERSION:
    raise ValueError(f"{path} has version {manifest['manifestVersion']}, this hakkai.py reads {MANIFEST_VERSION}: deploy both together.")
for pipeline in manifest["pipelines"]:
    globals()[f"dag_{pipeline['id']}"] = pipeline_dag(manifest, pipeline)
