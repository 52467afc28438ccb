#!/usr/bin/env bash
# What is quick of .ci/run: to be run before a change is handed in.
set -euo pipefail
exec "$(dirname "$0")/../.ci/run" format words lint docs test
