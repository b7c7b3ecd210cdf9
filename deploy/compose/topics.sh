#!/usr/bin/env bash
# topics.sh BOOTSTRAP REPLICAS: creates the topics of docs/asyncapi.yaml where they are missing.
set -euo pipefail
bootstrap=$1 replicas=$2

create() { # NAME PARTITIONS [CONFIG...]
  local name=$1 partitions=$2; shift 2
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$bootstrap" --create --if-not-exists \
    --topic "$name" --partitions "$partitions" --replication-factor "$replicas" "${@/#/--config=}"
}

# Replicas are rebuilt from these from the first record on: compacted, never expired.
for topic in tthc.catalog.procedures tthc.catalog.agencies tthc.catalog.calendars tthc.catalog.postings \
  tthc.workflow.process-definitions tthc.workflow.evaluations; do
  create "$topic" 4 cleanup.policy=compact
  create "$topic.dead-letter" 1 retention.ms=-1
done
# What happened to a dossier, kept for a month for consumers that were away.
for topic in tthc.applications tthc.workflow.processes tthc.workflow.pressure tthc.feedback tthc.feedback.pressure; do
  create "$topic" 12 retention.ms=2592000000
  create "$topic.dead-letter" 1 retention.ms=-1
done
