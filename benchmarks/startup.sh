#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# How long whole calls of ./coplanar take, on a built tree: benchmarks/startup.sh [RUNS], 20 by default.
# Needs bash 5. Prints the median and the quickest of RUNS, in milliseconds.
set -euo pipefail
runs=${1:-20}
coplanar=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)/coplanar
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for seed in 1 2 3; do "$coplanar" simulate ferrule -o "$folder/$seed.x3p" --seed "$seed" 2>/dev/null; done

call() { # a name, then the command
  local name=$1 times=() start
  shift
  for ((i = 0; i < runs; i++)); do
    start=${EPOCHREALTIME/./}
    "$coplanar" "$@" >/dev/null 2>&1 || true # a verdict is an exit code too
    times+=($(((${EPOCHREALTIME/./} - start) / 1000)))
  done
  mapfile -t times < <(printf '%s\n' "${times[@]}" | sort -n)
  printf '%-32s median %5d ms   quickest %5d ms\n' "$name" "${times[runs / 2]}" "${times[0]}"
}
call "--help" --help
call "measure, 1 map" measure "$folder/1.x3p" --reference-tilt 0,-8
call "measure, 1 map, with a picture" measure "$folder/1.x3p" --reference-tilt 0,-8 --picture "$folder/1.png"
call "measure, 3 maps" measure "$folder"/{1,2,3}.x3p --reference-tilt 0,-8
export COPLANAR_JAVA_OPTS="-XX:AOTMode=off"
call "measure, 1 map, no AOT cache" measure "$folder/1.x3p" --reference-tilt 0,-8
