#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# One fixture of twelve connectors from strip to label, by `coplanar line` alone, and an attempt to
# cheat at every gate on the way. Each cheat must be refused (exit code 3) for the reason that stands
# beside it; anything else stops this script with a loud word.
#
#   examples/strip-to-label.sh [--database JDBC_URL]
#
# The server is a demo's: a shop of its own in a folder that is thrown away, with a clock that may be
# hurried. End faces and oven logs are simulated, images are gray noise that a simulated inspector
# judges. Everything else is as with `coplanar serve`.
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
coplanar=${COPLANAR:-$here/../coplanar}
work=$(mktemp -d "${TMPDIR:-/tmp}/strip-to-label.XXXXXX")
server=

finish() {
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

# --- how this script talks

say() { printf '\n%s\n' "$*"; }
stop() {
  printf 'STOP: %s\n' "$*" >&2
  exit 1
}

# as WHO WORDS…: `coplanar line WORDS…` by one of the shop's people
as() {
  local who=$1
  shift
  "$coplanar" line "$@" --server "$url" --token-file "$work/shop/tokens/$who.token"
}

# all_as WHO: the same for requests that come a line each; one that is not done stops the script
all_as() { as "$1" run - >"$work/said" || stop "$(tail -n 3 "$work/said")"; }

# refused CODE WHO WORDS…: must be refused, and for this reason among others
refused() {
  local reason=$1 code=0
  shift
  as "$@" >"$work/said" 2>&1 || code=$?
  [ "$code" = 3 ] || stop "exit code $code in place of 3 for: $* ($(cat "$work/said"))"
  grep -q -- "$reason" "$work/said" || stop "refused without $reason: $* ($(cat "$work/said"))"
  printf '  refused %-20s %s\n' "$reason" "${*:2:3}"
}

# wrong WORDS…: anna's request is no request at all (exit code 2)
wrong() {
  local code=0
  as anna "$@" >"$work/said" 2>&1 || code=$?
  [ "$code" = 2 ] || stop "exit code $code in place of 2 for: $*"
  printf '  wrong   %s\n' "$(head -n 1 "$work/said")"
}

# work_for TIME: so much time passes; what is measured in it is measured from $from to $to
work_for() {
  {
    read -r from
    read -r to
  } < <("$coplanar" demo clock --advance 1s --advance "$1" --advance 1s \
    --server "$url" --token-file "$work/shop/tokens/anna.token")
  [ -n "$to" ] || stop "the demo's clock does not answer"
}

# --- what simulated instruments write; every file has bytes of its own

n=0
image() { # image FILE
  n=$((n + 1))
  awk -v seed="$n" 'BEGIN { srand(seed); print "P2 32 16 255"
    for (i = 0; i < 512; i++) print int(128 + 60 * rand()) }' >"$1"
}
oven_log() { # oven_log FILE CELSIUS: nears its set point, is held for 10 minutes, cools for 2
  n=$((n + 1))
  awk -v seed="$n" -v set_c="$2" 'BEGIN { srand(seed); print "seconds,celsius"
    for (t = 0; t <= 720; t += 5) {
      hot = set_c - (set_c - 23) * exp(-(t < 600 ? t : 600) / 60)
      c = t <= 600 ? hot : 23 + (hot - 23) * exp(-(t - 600) / 60)
      printf "%d,%.2f\n", t, c + 0.1 * (rand() - 0.5) } }' >"$1"
}
fiber_map() { # fiber_map FILE SERIAL straight|crossed|B
  awk -v serial="$2" -v kind="$3" 'BEGIN { print "# " serial "\nnear,far"
    for (i = 1; i <= 12; i++)
      print i "," (kind == "B" ? 13 - i : kind == "crossed" && (i == 5 || i == 6) ? 11 - i : i) }' >"$1"
}
loss_table() { # loss_table FILE SERIAL
  n=$((n + 1))
  awk -v seed="$n" -v serial="$2" 'BEGIN { srand(seed); print "# " serial
    print "fiber,wavelength_nm,il_db,rl_db"
    for (i = 1; i <= 12; i++) { il = 0.08 + 0.1 * rand(); rl = 63 + 4 * rand()
      printf "%d,1310,%.3f,%.1f\n%d,1550,%.3f,%.1f\n", i, il, rl, i, il - 0.01, rl } }' >"$1"
}
proof() { # proof KIND FILE INSTRUMENT SERIAL: as --evidence wants it
  printf 'of=%s,file=%s,instrument=%s,from=%s,to=%s,serial=%s' "$1" "$2" "$3" "$from" "$to" "$4"
}

# seen KIND SERIAL…: an image of each, which the inspector judges good
seen() {
  local kind=$1 s
  shift
  for s; do
    image "$work/$kind-$s.pgm"
    printf 'judge %s --evidence "%s" --result pass\n' "$s" "$(seen_in "$kind" "$s")"
  done >"$work/judge"
  all_as ines <"$work/judge"
}
# seen_in KIND SERIAL…: those images, as --evidence wants them
seen_in() { proof "$1" "$work/$1-$2.pgm" MS-1 "$2"; }
seen_in_all() {
  local kind=$1 s
  shift
  for s; do printf ' --evidence "%s"' "$(seen_in "$kind" "$s")"; done
}

serials=()
for i in 01 02 03 04 05 06 07 08 09 10 11 12; do serials+=("S-$i"); done

# --- the shop

say "A demo's shop: people, tools, lots, a recipe that two people released"
"$coplanar" demo --headless --stay --keep "$work/shop" --port 0 "$@" >"$work/server" &
server=$!
for ((i = 0; i < 600; i++)); do
  grep -qs '^listening on ' "$work/server" && break
  kill -0 "$server" 2>/dev/null || stop "the server did not start"
  sleep 0.1
done
url=$(sed -n 's/^listening on //p' "$work/server")
printf '  %s\n' "$url"

say "Twelve end faces for later: ten good, S-09 with a fiber that stays back, S-12 with a deep core"
scan() { "$coplanar" simulate ferrule -o "$work/$1.x3p" "${@:2}" 2>/dev/null; }
end_face() {
  case $1 in
  S-09) scan "$1" --kind recessed --seed 3 ;;
  S-12) scan "$1" --seed 13 --core-dip 15,15,15,15,15,15,400,15,15,15,15,15 ;;
  *) scan "$1" --seed "$2" ;;
  esac
}
seeds=(1 3 4 5 6 8 9 10 3 11 12 13)
for ((i = 0; i < 12; i += 2)); do
  end_face "${serials[i]}" "${seeds[i]}" &
  end_face "${serials[i + 1]}" "${seeds[i + 1]}"
  wait $!
done

say "0. A recipe is released by two people"
cure_1h=$here/../recipes/line/mpo-sm-apc-cure-1h.yaml
as petra recipe propose mpo-sm-apc-cure-1h:1 "$cure_1h"
refused SAME_PERSON petra recipe release mpo-sm-apc-cure-1h:1

say "1. Strip: six cables, two ends each"
for i in 1 2 3 4 5 6; do
  echo "start K-$i --lot CB-1 --recipe mpo-sm-apc:1 ${serials[2 * i - 2]} ${serials[2 * i - 1]}"
done | all_as anna
strip="--tool JS-1 --tool CAL-1"
# shellcheck disable=SC2086 # several words
{
  refused NOT_CERTIFIED nora attempt cable/K-1 strip $strip --value aramid_length=9mm
  refused VALUE_LOW anna attempt cable/K-1 strip $strip --value aramid_length=5mm
  refused VALUE_MISSING anna attempt cable/K-1 strip $strip
  refused PLACE anna attempt S-01 strip $strip --value aramid_length=9mm
  refused NOT_ASKED anna attempt cable/K-1 strip $strip --value aramid_length=9mm --choice mood=good
  refused RECIPE_NOT_RELEASED anna start K-9 --lot CB-1 --recipe mpo-sm-apc:2 S-99
  wrong attempt cable/K-1 strip $strip --value aramid_length=9
  wrong attempt cable/K-1 strip $strip --value aramid_length=9um
}
for i in 1 2 3 4 5 6; do echo "attempt cable/K-$i strip $strip --value aramid_length=9mm"; done | all_as anna

say "2. Ribbon: the order of the fibers is measured, not said"
work_for 58s
ribbon="--tool RB-1 --tool CAL-1 --tool FT-1 --lot ribbon-tape=RT-1 --value pitch=250um --choice crossing_or_twist=none"
fiber_map "$work/crossed.csv" S-05 crossed
# shellcheck disable=SC2086
{
  refused VERDICT_FAIL boris attempt S-05 ribbonize $ribbon --choice color_table=tia-598 \
    --evidence "$(proof fiber-order "$work/crossed.csv" FT-1 S-05)"
  refused VERDICT_ABSENT boris attempt S-05 ribbonize $ribbon --choice color_table=tia-598
  refused CHOICE_OTHER boris attempt S-05 ribbonize $ribbon --choice color_table=tia-568
}
for s in "${serials[@]}"; do
  fiber_map "$work/order-$s.csv" "$s" straight
  echo "attempt $s ribbonize $ribbon --choice color_table=tia-598 --evidence \"$(proof fiber-order "$work/order-$s.csv" FT-1 "$s")\""
done | all_as boris

say "3. Thermal strip and cleave: scissors are no tool"
strip="--tool TS-1 --lot isopropyl-alcohol=IPA-1"
# shellcheck disable=SC2086
refused CLEANING_METHOD boris attempt S-01 thermal-strip $strip --choice cleaning_method=wipe-dry
for s in "${serials[@]}"; do echo "attempt $s thermal-strip $strip --choice cleaning_method=wipe-isopropyl"; done | all_as boris
work_for 58s
seen nubs "${serials[@]}"
cleave="--tool CAL-1 --tool MS-1 --value cleave_length=10.2mm"
# shellcheck disable=SC2086
{
  refused TOOL_MISSING boris attempt S-01 cleave $cleave --tool scissors --evidence "$(seen_in nubs S-01)"
  refused EVIDENCE_SERIAL boris attempt S-01 cleave $cleave --tool CL-1 --evidence "$(seen_in nubs S-02)"
}
for s in "${serials[@]}"; do echo "attempt $s cleave $cleave --tool CL-1 --evidence \"$(seen_in nubs "$s")\""; done | all_as boris
# shellcheck disable=SC2086
refused ORDER boris attempt S-01 cleave $cleave --tool CL-1 --evidence "$(seen_in nubs S-01)"

say "4. Epoxy: mixed, outgassed, within its pot life, from lots that somebody else released"
as anna lot mix epoxy-mix M-1 --part epoxy-resin/R-1=10g --part epoxy-hardener/H-1=1g
work_for 58s
seen window-fill "${serials[@]}"
refused OUTGASSING anna attempt S-01 fill --tool MS-1 --lot ferrule=FE-1 --lot epoxy-mix=M-1 --evidence "$(seen_in window-fill S-01)"
as anna lot outgas epoxy-mix M-1 --in CE-1
work_for 8min
as anna lot outgas epoxy-mix M-1 --out
seen window-fill "${serials[@]}"
refused LOT_NOT_RELEASED anna attempt S-01 fill --tool MS-1 --lot ferrule=FE-2 --lot epoxy-mix=M-1 --evidence "$(seen_in window-fill S-01)"
refused "is for quality" anna lot release ferrule FE-2
for s in "${serials[@]}"; do
  echo "attempt $s fill --tool MS-1 --lot ferrule=FE-1 --lot epoxy-mix=M-1 --evidence \"$(seen_in window-fill "$s")\""
done | all_as anna

say "5. Cure: the oven's own log of the port decides, its dose and its peak"
for i in "${!serials[@]}"; do echo "fixture load F-7 ${serials[i]} $((i + 1))"; done | all_as anna
work_for 720s
oven_log "$work/weak.csv" 138
oven_log "$work/good.csv" 150.8
log() { printf 'of=cure,file=%s,instrument=OV-1,port=%s,from=%s,to=%s' "$1" "$2" "$from" "$to"; }
refused VERDICT_FAIL anna attempt fixture/F-7 cure --tool OV-1:3 --evidence "$(log "$work/weak.csv" 3)"
refused EVIDENCE_PORT anna attempt fixture/F-7 cure --tool OV-1:2 --evidence "$(log "$work/good.csv" 4)"
oven_log "$work/old.csv" 150.8
refused EVIDENCE_OLD anna attempt fixture/F-7 cure --tool OV-1:2 --evidence \
  "of=cure,file=$work/old.csv,instrument=OV-1,port=2,from=2026-01-05T02:00:00Z,to=2026-01-05T02:12:00Z"
work_for 720s
oven_log "$work/good.csv" 150.8
as anna attempt fixture/F-7 cure --tool OV-1:2 --evidence "$(log "$work/good.csv" 2)"

say "6. Cool-down: ten minutes are ten minutes"
work_for 3min
seen window-fill "${serials[@]}"
eval "refused TOO_SOON anna attempt fixture/F-7 cool --tool MS-1 $(seen_in_all window-fill "${serials[@]}")"
work_for 8min
seen window-fill "${serials[@]}"
echo "attempt fixture/F-7 cool --tool MS-1 $(seen_in_all window-fill "${serials[@]}")" | all_as anna

say "7. Polish: four films, and between two of them a cleaning that an inspector saw"
film() { printf 'attempt fixture/F-7 %s --tool PM-1 --tool PF-1 --tool PP-1 --lot %s --value force=%sN --value time=%ss' "$@"; }
rough="$(film rough film-sic-al2o3-9-3=AO-1 8 75) --choice angle_passes_pin_holes=yes"
clean() { # clean STAGE SERIAL…
  local stage=$1
  shift
  work_for 58s
  seen cleanliness "$@"
  echo "attempt fixture/F-7 clean-$stage --tool MS-1 --choice cleaning_method=ultrasonic-di $(seen_in_all cleanliness "$@")" | all_as boris
}
film denub film-sic-16-30=SC-1 4 45 | all_as boris
# shellcheck disable=SC2086
refused ORDER boris $rough
work_for 58s
seen cleanliness "${serials[@]:0:11}"
eval "refused CLEANING_PROOF boris attempt fixture/F-7 clean-1 --tool MS-1 --choice cleaning_method=ultrasonic-di $(seen_in_all cleanliness "${serials[@]:0:11}")"
clean 1 "${serials[@]}"
# shellcheck disable=SC2046
refused VALUE_HIGH boris $(film rough film-sic-al2o3-9-3=AO-1 35 75) --choice angle_passes_pin_holes=yes
echo "$rough" | all_as boris
clean 2 "${serials[@]}"
film fine film-diamond-1=DI-1 8 60 | all_as boris
clean 3 "${serials[@]}"
film final film-sio2-ceo2-final=CE-1 8 60 | all_as boris
as boris fixture quarantine S-04 fine --key scratch-on-S-04 --reason "a scratch from the diamond film"
refused ON_HOLD boris attempt fixture/F-7 clean-4 --tool MS-1 --choice cleaning_method=ultrasonic-di
refused "is for quality" boris fixture dispose F-7 scratch-on-S-04 S-04=release --reason "looks fine to me"
as quentin fixture dispose F-7 scratch-on-S-04 "${serials[@]/%/=release}" --reason "seen at 400 times: a hair on the lens"
clean 4 "${serials[@]}"
for s in "${serials[@]}"; do echo "fixture unload F-7 $s"; done | all_as boris

say "8. Assemble: 46 N is below the limit, and nobody signs for himself"
parts="--tool CT-1 --tool PT-1 --choice pins=unpinned --choice spring=oval --choice ferrule_floats=yes --choice key=centered --lot housing=HO-1 --lot spring=SP-1 --lot crimp-sleeve=CS-1"
# shellcheck disable=SC2086
refused VALUE_LOW anna attempt S-03 assemble $parts --value pull=46N
as anna deviation request S-03 assemble --key pull-of-S-03 --gate value:pull --reason "the customer's drawing asks for 40 N"
work_for 1s
end=$(date -u -d "$to + 8 hours" +%Y-%m-%dT%H:%M:%SZ 2>/dev/null || date -u -v+8H +%Y-%m-%dT%H:%M:%SZ)
refused "is for process" anna deviation sign S-03 pull-of-S-03 --until "$end" --reason "I know it will hold"
as quentin deviation sign S-03 pull-of-S-03 --until "$end" --reason "drawing seen"
as anna hold S-06 --key sleeve-of-S-06 --reason "the sleeve looks bent"
# shellcheck disable=SC2086
refused ON_HOLD anna attempt S-06 assemble $parts --value pull=62N
refused "is for quality" anna release S-06 sleeve-of-S-06 --reason "no, it is straight"
as quentin release S-06 sleeve-of-S-06 --reason "measured: straight"
for s in "${serials[@]}"; do
  case $s in S-03) pull=46 ;; *) pull=62 ;; esac
  echo "attempt $s assemble $parts --value pull=${pull}N"
done | all_as anna

say "9. Geometry: computed from the scan of this serial"
work_for 58s
measured() { proof geometry "$work/$1.x3p" IF-1 "$1"; }
as boris attempt S-01 geometry --tool IF-1 --evidence "$(measured S-01)"
refused EVIDENCE_USED boris attempt S-02 geometry --tool IF-1 --evidence "$(proof geometry "$work/S-01.x3p" IF-1 S-02)"
refused VERDICT_FAIL boris attempt S-09 geometry --tool IF-1 --evidence "$(measured S-09)"
refused VERDICT_FAIL boris attempt S-12 geometry --tool IF-1 --evidence "$(measured S-12)"
for s in S-02 S-03 S-04 S-05 S-06 S-07 S-08 S-10 S-11; do
  echo "attempt $s geometry --tool IF-1 --evidence \"$(measured "$s")\""
done | all_as boris
scan S-12 --seed 13
refused FATAL_FINDING boris attempt S-12 geometry --tool IF-1 --evidence "$(measured S-12)"

code=0
"$coplanar" certificate S-01 -o "$work/none.pdf" --server "$url" --token-file "$work/shop/tokens/anna.token" \
  >"$work/said" 2>&1 || code=$?
{ [ "$code" = 3 ] && grep -q STEP_OPEN "$work/said" && [ ! -e "$work/none.pdf" ]; } ||
  stop "a connector without a label got a certificate, or no reason why not"
printf '  refused %-20s %s\n' STEP_OPEN "certificate S-01"

say "   S-09 and S-12 are polished again, on a new film"
refused NO_REWORK anna rework S-09 denub --reason "start all over"
as anna rework S-09 fine --reason "fiber 5 recessed"
as anna rework S-12 fine --reason "core of fiber 7 too deep"
as boris fixture load F-7 S-09 1
as boris fixture load F-7 S-12 2
# shellcheck disable=SC2046
refused LOT_WORN boris $(film fine film-diamond-1=DI-1 8 60)
film fine film-diamond-1=DI-2 8 60 | all_as boris
clean 3 S-09 S-12
film final film-sio2-ceo2-final=CE-1 8 60 | all_as boris
clean 4 S-09 S-12
for s in S-09 S-12; do
  echo "fixture unload F-7 $s"
  echo "attempt $s assemble $parts --value pull=62N"
done | all_as boris
scan S-09 --seed 14
scan S-12 --seed 15
work_for 58s
for s in S-09 S-12; do echo "attempt $s geometry --tool IF-1 --evidence \"$(measured "$s")\""; done | all_as boris

say "10. Inspect before you connect, connect while it is clean"
refused ORDER anna attempt S-01 label --tool LP-1 --lot label=LA-1
work_for 58s
looked() { # looked SERIAL…: both ends, before they touch
  seen cleanliness "$@"
  seen cord-cleanliness "$@"
  for s; do
    echo "attempt $s inspect --tool MS-1 --tool RC-1 --evidence \"$(seen_in cleanliness "$s")\" --evidence \"$(seen_in cord-cleanliness "$s")\""
  done | all_as anna
}
lost() { proof loss "$work/loss-$1.csv" LT-1 "$1"; }
looked S-01
work_for 6min
loss_table "$work/loss-S-01.csv" S-01
as anna tool off LT-1
as anna tool on LT-1
refused TOOL_COLD anna attempt S-01 loss-test --tool LT-1 --tool RC-1 --evidence "$(lost S-01)"
work_for 15min
refused REFERENCE_OLD anna attempt S-01 loss-test --tool LT-1 --tool RC-1 --evidence "$(lost S-01)"
echo "zero with RC-1: 0.00 dB" >"$work/zero.txt"
as anna tool reference LT-1 --reading "$work/zero.txt" --with RC-1 --value zero_1310_db=0
refused TOO_LATE anna attempt S-01 loss-test --tool LT-1 --tool RC-1 --evidence "$(lost S-01)"
as anna rework S-01 inspect --reason "it lay open for too long"
work_for 58s
looked "${serials[@]}"
work_for 58s
for s in "${serials[@]}"; do
  loss_table "$work/loss-$s.csv" "$s"
  echo "attempt $s loss-test --tool LT-1 --tool RC-1 --evidence \"$(lost "$s")\""
done | all_as anna

say "11. Polarity, and then the label"
work_for 58s
leads() { proof polarity "$work/polarity-$1.csv" FT-1 "$1"; }
fiber_map "$work/polarity-S-01.csv" S-01 straight
refused VERDICT_FAIL anna attempt S-01 polarity --tool FT-1 --evidence "$(leads S-01)"
work_for 58s
for s in "${serials[@]}"; do
  fiber_map "$work/polarity-$s.csv" "$s" B
  echo "attempt $s polarity --tool FT-1 --evidence \"$(leads "$s")\""
done | all_as anna
for s in "${serials[@]}"; do echo "attempt $s label --tool LP-1 --lot label=LA-1"; done | all_as anna
refused ORDER anna attempt S-01 label --tool LP-1 --lot label=LA-1

say "12. Recall by a lot of epoxy resin"
as anna recall lot/epoxy-resin/R-1 | tee "$work/recall"
[ "$(grep -c labelled "$work/recall")" = 12 ] || stop "not all twelve were found, or not labelled"

say "13. What the customer gets: a certificate and a label"
for ask in certificate label; do
  "$coplanar" "$ask" S-03 -o "$work/S-03.$ask" --server "$url" --token-file "$work/shop/tokens/anna.token" ||
    stop "no $ask of S-03"
done

say "14. Nothing of it can be changed unseen"
kill "$server"
wait "$server" || true
server=
place=(--data "$work/shop/data")
[ $# = 0 ] || place+=("$@")
"$coplanar" ledger verify "${place[@]}" --checkpoint "$(find "$work/shop/keys/checkpoints" -mindepth 1 -type d)" ||
  stop "the ledger is not what it was"
say "    and everything that was decided is decided again, from the files"
"$coplanar" ledger replay "${place[@]}" || stop "the rules would not have let all of this happen"
# verified CODE WORDS…: what checking the certificate must end with
verified() {
  local wanted=$1 code=0
  shift
  "$coplanar" certificate verify "$@" >"$work/said" 2>&1 || code=$?
  [ "$code" = "$wanted" ] || stop "exit code $code in place of $wanted for: verify $* ($(cat "$work/said"))"
  printf '  %s\n' "$(head -n 1 "$work/said")"
}
key=$("$coplanar" ledger stats "${place[@]}" --json | sed -n 's/.*"verifier_key":"\([^"]*\)".*/\1/p')
verified 0 "$work/S-03.certificate" --key "$key"
verified 4 "$work/S-03.certificate"
sed 's/46 N/56 N/; s/Certificate of S-03/Certificate of S-04/' "$work/S-03.certificate" >"$work/forged.pdf"
verified 3 "$work/forged.pdf" --key "$key"
say "Twelve connectors from strip to label, every cheat refused, the ledger verified."
