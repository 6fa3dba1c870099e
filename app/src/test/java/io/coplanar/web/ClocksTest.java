// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Clocks that are set, wrong, or go by a zone that changes its offset, as seen over HTTP. */
class ClocksTest {
  private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
  private static final String HOLD = "{\"reason\":\"odd\"}";

  @TempDir private Path folder;
  private Rig rig = nothing();
  private Bench bench = nothing();

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T nothing() {
    return null;
  }

  private void start(Instant at) throws Exception {
    rig = Rig.sqliteAt(folder, at);
    bench = new Bench(rig).furnish();
    bench.start("K-1", "S-1", "S-2");
  }

  @AfterEach
  void end() {
    rig.close();
  }

  private Got signIn(String pin) throws Exception {
    return rig.nobody()
        .send(
            "POST",
            "/api/v1/sessions",
            BodyPublishers.ofString(
                "{\"badge\":\"B-anna\",\"pin\":\"" + pin + "\",\"station\":\"bench-1\"}"),
            "Content-Type",
            "application/json");
  }

  /** Setting the computer's clock neither ends a lock-out nor makes one of nothing. */
  @ParameterizedTest
  @ValueSource(longs = {3600, -3600})
  void aLockOutLastsItsTimeHoweverTheClockIsSet(long jump) throws Exception {
    start(Wall.BEGIN);
    rig.as("ada")
        .post("/api/v1/people/" + rig.id("anna") + "/pin", "{\"pin\":\"" + Rig.PIN + "\"}")
        .is(200);
    for (int i = 0; i < 5; i++) {
      signIn("111222");
    }
    signIn(Rig.PIN).is(429);
    Instant right = rig.wall.instant();
    rig.wall.set(right.plusSeconds(jump));
    Got locked = signIn(Rig.PIN).is(429);
    assertThat(Long.parseLong(locked.header("Retry-After"))).isBetween(1L, 901L);
    rig.wall.set(right);
    rig.restart();
    signIn(Rig.PIN).is(429);
    // set back while it was down: it lasts longer, never shorter
    rig.wall.set(right.minusSeconds(3600));
    rig.restart();
    signIn(Rig.PIN).is(429);
    rig.wall.set(right);
    rig.restart();
    rig.wall.tick(901);
    signIn(Rig.PIN).is(201);
  }

  /** A key is known for ever, so no clock makes it new. */
  @ParameterizedTest
  @ValueSource(longs = {3600, -3600})
  void aKeyIsKnownHoweverTheClockIsSet(long jump) throws Exception {
    start(Wall.BEGIN);
    String path = "/api/v1/connectors/S-1/holds";
    Got first = rig.as("anna").keyed("hold-0001", path, HOLD).is(200);
    long size = rig.worked();
    Instant right = rig.wall.instant();
    rig.wall.set(right.plusSeconds(jump));
    again(path, first);
    // and what is new is refused, and the refusal says what to do
    Got refused = rig.as("anna").keyed("hold-0002", path, HOLD).is(409);
    assertThat(refused.codes()).containsExactly("CLOCK_JUMPED");
    assertThat(refused.json().path("refusals").path(0).path("next").asString()).contains("restart");
    rig.wall.set(right);
    rig.restart();
    again(path, first);
    rig.as("anna").keyed("hold-0001", path, "{\"reason\":\"odder\"}").is(422);
    assertThat(rig.as("anna").keyed("hold-0002", path, HOLD).is(409).header("Idempotent-Replayed"))
        .isEqualTo("true");
    assertThat(rig.worked()).as("one refusal more").isEqualTo(size + 1);
  }

  private void again(String path, Got first) throws Exception {
    Got again = rig.as("anna").keyed("hold-0001", path, HOLD).is(200);
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(again.json().path("entries")).isEqualTo(first.json().path("entries"));
  }

  /** Every half hour around the change, as a station there writes it, is the moment that it is. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,2026-10-25T01:00:00Z",
    "America/New_York,2026-11-01T06:00:00Z",
    "America/New_York,2027-03-14T07:00:00Z",
    "Europe/Berlin,2027-03-28T01:00:00Z"
  })
  void aStationsTimeIsTheMomentThatItSays(String zone, Instant change) throws Exception {
    ZoneId there = ZoneId.of(zone);
    assertThat(there.getRules().nextTransition(change.minusSeconds(1)).getInstant())
        .isEqualTo(change);
    start(Wall.BEGIN);
    Set<LocalDateTime> written = new HashSet<>();
    Set<Instant> recorded = new HashSet<>();
    for (int i = -4; i <= 4; i++) {
      Instant moment = change.plus(Duration.ofMinutes(30L * i));
      OffsetDateTime local = moment.atZone(there).toOffsetDateTime();
      Got got =
          bench.must(
              "anna", "/connectors/S-1/holds", HOLD, "Station-Time", WITH_OFFSET.format(local));
      recorded.add(stationTime(got));
      assertThat(stationTime(got)).isEqualTo(moment);
      written.add(local.toLocalDateTime());
    }
    assertThat(recorded).hasSize(9);
    // where an hour comes twice, the local time alone does not say which
    assertThat(written).hasSize(change.atZone(there).getMonthValue() > 6 ? 7 : 9);
    for (String without :
        List.of(
            change.atZone(there).toLocalDateTime() + ":00",
            change.atZone(there).toLocalDateTime() + ":00[" + zone + "]",
            "02:30")) {
      long size = rig.worked();
      Got got = bench.ask("anna", "/connectors/S-1/holds", HOLD, "Station-Time", without).is(400);
      assertThat(got.json().path("field").asString()).isEqualTo("Station-Time");
      assertThat(got.json().path("detail").asString()).contains("2026-11-24T10:00:00Z");
      assertThat(rig.worked()).isEqualTo(size);
    }
  }

  private Instant stationTime(Got got) throws Exception {
    long seq = got.json().path("entries").path(0).path("seq").asLong();
    JsonNode entry = bench.get("/ledger/entries/" + seq).is(200).json();
    return Instant.parse(entry.path("station_time").asString());
  }

  /** In the hour that comes twice, the first is before the step and the second within it. */
  @ParameterizedTest
  @CsvSource({"Europe/Berlin,2026-10-25T01:00:00Z", "America/New_York,2026-11-01T06:00:00Z"})
  void evidenceIsOfTheHourThatItsOffsetSays(String zone, Instant change) throws Exception {
    start(change.minus(Duration.ofMinutes(20)));
    bench.must("anna", "/cables/K-1/attempts", Bench.strip(8));
    rig.wall.tick(40L * 60);
    String file = rig.as("anna").put(Bench.fiberOrder("S-1"));
    // ten minutes ago, on a clock that has been set back since the step began
    Instant made = rig.wall.instant().minusSeconds(600);
    OffsetDateTime second = made.atZone(ZoneId.of(zone)).toOffsetDateTime();
    OffsetDateTime first = made.minusSeconds(3600).atZone(ZoneId.of(zone)).toOffsetDateTime();
    assertThat(first.toLocalDateTime()).isEqualTo(second.toLocalDateTime());
    String evidence = bench.evidence(file, "S-1", made, "");
    String none = evidence.replace(made.toString(), second.toLocalDateTime() + ":00");
    long size = rig.worked();
    Got got = bench.ask("anna", "/connectors/S-1/attempts", bench.ribbonize(none)).is(400);
    assertThat(got.json().path("field").asString()).contains("captured_from");
    assertThat(rig.worked()).isEqualTo(size);

    String other = rig.as("anna").put(Bench.fiberOrder("S-1, an hour before"));
    String old =
        bench.evidence(other, "S-1", made, "").replace(made.toString(), WITH_OFFSET.format(first));
    assertThat(bench.ask("anna", "/connectors/S-1/attempts", bench.ribbonize(old)).is(409).codes())
        .containsExactly("EVIDENCE_OLD");
    bench.must(
        "anna",
        "/connectors/S-1/attempts",
        bench.ribbonize(evidence.replace(made.toString(), WITH_OFFSET.format(second))));
  }

  /** A wrong station's clock changes nothing; a wrong instrument's is refused, and told. */
  @Test
  void aStationThatIsTwentyMinutesWrong() throws Exception {
    start(Wall.BEGIN);
    for (long wrong : List.of(1200L, -1200L)) {
      Got got =
          bench.must(
              "anna",
              "/connectors/S-2/holds",
              HOLD,
              "Station-Time",
              rig.wall.instant().plusSeconds(wrong).toString());
      assertThat(stationTime(got)).isEqualTo(rig.wall.instant().plusSeconds(wrong));
      bench.must(
          "quinn",
          "/connectors/S-2/holds/" + got.json().path("command").asString() + "/release",
          "{'reason':'fine'}");
    }
    bench.must(
        "anna",
        "/cables/K-1/attempts",
        Bench.strip(8),
        "Station-Time",
        rig.wall.instant().plusSeconds(1200).toString());
    rig.wall.tick(10);
    for (long wrong : List.of(1200L, -1200L)) {
      String file = rig.as("anna").put(Bench.fiberOrder("S-1 " + wrong));
      String evidence = bench.evidence(file, "S-1", rig.wall.instant().plusSeconds(wrong), "");
      Got got = bench.ask("anna", "/connectors/S-1/attempts", bench.ribbonize(evidence)).is(409);
      assertThat(got.codes()).containsExactly(wrong > 0 ? "EVIDENCE_LATE" : "EVIDENCE_OLD");
      assertThat(got.json().path("refusals").path(0).path("next").asString()).contains("clock");
    }
    bench.ribbonized("S-1");
  }
}
