// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.demo.LineDemo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fourteen ways around quality gates that were seen in real systems, each tried from the command
 * line: refused and recorded, or no request at all.
 */
class LineBypassTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Object[] STRIP = {
    "--tool", "JS-1", "--tool", "CAL-1", "--value", "aramid_length=9mm"
  };
  private static final List<String> RIBBON =
      List.of(
          "--tool=RB-1",
          "--tool=CAL-1",
          "--tool=FT-1",
          "--value=pitch=250um",
          "--choice=crossing_or_twist=none",
          "--choice=color_table=tia-598");
  private static final String TAPE = "--lot=ribbon-tape=RT-1";

  @TempDir private static Path folder;
  private static LineDemo demo;

  @BeforeAll
  static void open() throws Exception {
    demo = LineDemo.open(folder.resolve("shop"), null, 0);
    for (String serial : List.of("S-1", "S-2", "S-3")) {
      done(line("anna", "start", "K-" + serial, "--lot=CB-1", "--recipe=mpo-sm-apc:1", serial));
    }
    for (String serial : List.of("S-2", "S-3")) {
      done(line("anna", with("attempt cable/K-" + serial + " strip", STRIP)));
    }
  }

  @AfterAll
  static void close() throws Exception {
    demo.close();
  }

  private static Coplanar line(String who, Object... words) {
    List<Object> all = new ArrayList<>(List.of("line"));
    all.addAll(List.of(words));
    all.addAll(
        List.of("--server", demo.url(), "--token-file", demo.tokens().resolve(who + ".token")));
    return Coplanar.run(all.toArray());
  }

  private static Object[] with(String command, Object... more) {
    List<Object> all = new ArrayList<>(List.<Object>of(command.split(" ")));
    all.addAll(List.of(more));
    return all.toArray();
  }

  private static void done(Coplanar run) {
    assertThat(run.code()).as(run.out() + run.err()).isZero();
  }

  /** Refused with this among the reasons, and the ledger holds the refusal. */
  private static void refused(String code, String who, Object... words) {
    List<Object> json = new ArrayList<>(List.of(words));
    json.add("--json");
    Coplanar run = line(who, json.toArray());
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(ExitCode.FAIL);
    JsonNode problem = JSON.readTree(run.out());
    assertThat(problem.path("refusals").toString()).contains("\"code\":\"" + code + "\"");
    assertThat(problem.path("seq").asLong()).isPositive();
  }

  /** No request: nothing was sent, one sentence says why. */
  private static void wrong(String says, String who, Object... words) {
    Coplanar run = line(who, words);
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(run.err()).contains(says);
    assertThat(run.err().lines()).hasSize(1);
  }

  private static Path order(String name, int... far) throws Exception {
    String rows =
        IntStream.range(0, far.length)
            .mapToObj(i -> (i + 1) + "," + far[i] + "\n")
            .collect(Collectors.joining());
    return Files.writeString(folder.resolve(name), "# " + name + "\nnear,far\n" + rows);
  }

  private static Path straight(String name) throws Exception {
    return order(name, IntStream.rangeClosed(1, 12).toArray());
  }

  private static String now() {
    return Coplanar.run(
            "demo",
            "clock",
            "--server",
            demo.url(),
            "--token-file",
            demo.tokens().resolve("anna.token"))
        .out()
        .strip();
  }

  /** What the tester measured of a connector at a moment. */
  private static String proof(Path file, String serial, String at) {
    return "--evidence=of=fiber-order,file="
        + file
        + ",instrument=FT-1,from="
        + at
        + ",to="
        + at
        + ",serial="
        + serial;
  }

  private static Object[] ribbonize(String serial, String... more) {
    List<Object> all = new ArrayList<>(List.of("attempt", serial, "ribbonize"));
    all.addAll(RIBBON);
    all.addAll(List.of(more));
    return all.toArray();
  }

  @Test
  void b1AnOrderIsClosedWithItsChecksOpen() {
    refused("ORDER", "anna", "attempt", "S-1", "label");
  }

  @Test
  void b2ABoxIsTickedInPlaceOfTheCheck() throws Exception {
    String scan = proof(straight("ticked.csv"), "S-1", "2026-01-05T02:00:00Z");
    refused("COMPUTED", "ines", "judge", "S-1", scan, "--result", "pass");
    refused("VERDICT_ABSENT", "boris", ribbonize("S-2", TAPE));
  }

  @Test
  void b3AValueOutOfItsLimitsIsRecordedAndTheBatchGoesOn() {
    refused("VALUE_LOW", "anna", "attempt", "cable/K-S-1", "strip", "--value", "aramid_length=5mm");
    assertThat(line("anna", "show", "S-1").out()).contains("next: strip, step 1 of");
  }

  @Test
  void b4AGuardIsSkippedWhereTheStationIsUnknown() {
    refused("TOOL_MISSING", "anna", "attempt", "cable/K-S-1", "strip");
    refused("VALUE_MISSING", "anna", "attempt", "cable/K-S-1", "strip", "--station", "nowhere");
  }

  @Test
  void b5AllStepsAreCompletedAtOnce() {
    wrong("complete", "anna", "complete", "S-1");
    wrong("label", "anna", "attempt", "S-1", "strip", "label");
    refused("STEP_UNKNOWN", "anna", "attempt", "S-1", "*");
    refused("STEP_UNKNOWN", "anna", "attempt", "S-1", "strip,label");
  }

  @Test
  void b6WhatQualityHoldsGoesOnAnyway() {
    done(line("quentin", "hold", "S-1", "--reason", "wait", "--key", "hold-of-S-1"));
    refused("ON_HOLD", "anna", with("attempt cable/K-S-1 strip", STRIP));
    refused(
        "SAME_PERSON", "quentin", "release", "S-1", "hold-of-S-1", "--reason", "I wait no more");
  }

  @Test
  void b7AStopIsSetToAWarning() {
    for (String option : List.of("--force", "--warn", "--ignore-refusals", "--yes")) {
      wrong(option, "anna", "attempt", "S-1", "label", option);
    }
    // a setting of this run is none of the server's
    refused("ORDER", "anna", "attempt", "S-1", "label", "--set", "clock_jump_s=60");
  }

  @Test
  void b8WhatRunsIsEdited() {
    refused("EXISTS", "anna", "start", "K-9", "--lot=CB-1", "--recipe=mpo-sm-apc:1", "S-1");
    refused("EXISTS", "anna", "start", "K-S-1", "--lot=CB-1", "--recipe=mpo-sm-apc:1", "S-9");
    wrong("edit", "anna", "edit", "S-1", "--recipe", "mpo-sm-apc:2");
  }

  @Test
  void b9AMeasurementIsMadeWithoutARecordAndBroughtLater() throws Exception {
    Path never = folder.resolve("never-stored.csv");
    wrong("never-stored.csv", "boris", ribbonize("S-2", TAPE, proof(never, "S-2", now())));
    refused(
        "EVIDENCE_OLD",
        "boris",
        ribbonize("S-2", TAPE, proof(straight("early.csv"), "S-2", "2026-01-05T02:00:00Z")));
  }

  @Test
  void b10TheDefaultResultIsPass() throws Exception {
    refused(
        "VERDICT_NOT_JUDGED",
        "boris",
        ribbonize("S-2", TAPE, proof(order("empty.csv"), "S-2", now())));
    wrong(
        "result",
        "boris",
        ribbonize(
            "S-2",
            TAPE,
            proof(straight("said.csv"), "S-2", now()).replace("of=", "result=PASS,of=")));
  }

  @Test
  void b11SomebodyElsesNumberIsFilledIn() {
    wrong("--who", "anna", "attempt", "S-1", "label", "--who", "boris");
    refused("NOT_CERTIFIED", "nora", with("attempt cable/K-S-1 strip", STRIP));
    assertThat(Coplanar.run("line", "attempt", "S-1", "label", "--server", demo.url()).code())
        .as("nobody's token is taken from anywhere")
        .isEqualTo(ExitCode.WRONG_INPUT);
  }

  @Test
  void b12WhatMustBeTracedHasNoSerialAndNoLot() throws Exception {
    wrong("SERIAL", "anna", "start", "K-8", "--lot=CB-1", "--recipe=mpo-sm-apc:1");
    wrong("serial", "anna", "start", "K-8", "--lot=CB-1", "--recipe=mpo-sm-apc:1", " ");
    String good = proof(straight("untraced.csv"), "S-2", now());
    refused("LOT_MISSING", "boris", ribbonize("S-2", good));
    refused("LOT_UNKNOWN", "boris", ribbonize("S-2", good, "--lot=ribbon-tape=RT-404"));
  }

  @Test
  void b13AFileIsShownForAnother() throws Exception {
    Path file = straight("of S-3");
    String now = now();
    done(line("boris", ribbonize("S-3", TAPE, proof(file, "S-3", now))));
    refused("EVIDENCE_OF_OTHER", "boris", ribbonize("S-2", TAPE, proof(file, "S-2", now)));
  }

  @Test
  void b14AMachineThatIsOffCountsAsRunning() throws Exception {
    done(line("anna", "tool", "off", "LT-1"));
    Path zero = Files.writeString(folder.resolve("zero.txt"), "0.00 dB");
    refused("TOOL_COLD", "anna", "tool", "reference", "LT-1", "--reading", zero, "--with", "RC-1");
    done(line("anna", "tool", "on", "LT-1"));
    refused("TOOL_COLD", "anna", "tool", "reference", "LT-1", "--reading", zero, "--with", "RC-1");
  }
}
