#!/usr/bin/env bash
# Fetches the release, checks the models and leaves sujimichi.sarif and the exit code.
set -euo pipefail

curl --fail --silent --show-error --location --output "$RUNNER_TEMP/sujimichi.zip" "$RELEASE"
echo "$SHA256  $RUNNER_TEMP/sujimichi.zip" | sha256sum --check --quiet
unzip -q "$RUNNER_TEMP/sujimichi.zip" -d "$RUNNER_TEMP/sujimichi"

read -ra models <<<"$MODELS"
code=0
"$RUNNER_TEMP"/sujimichi/*/sujimichi check --format sarif --output sujimichi.sarif \
  --profile "$PROFILE" --fail-on "$FAIL_ON" "${models[@]}" || code=$?
echo "code=$code" >>"$GITHUB_OUTPUT"
