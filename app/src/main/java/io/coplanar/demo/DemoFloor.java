// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import io.coplanar.client.Calls;
import io.coplanar.client.Reply;
import io.coplanar.evidence.InputFault;
import io.coplanar.line.LineCommand;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.Refusal;
import io.coplanar.line.event.VerdictRecord.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The demo's hands: they attempt, fail, and do it right. What the story says must be refused and is
 * not, or the other way round, is a fault of the demo.
 */
final class DemoFloor {
  private final DemoApi api;
  private final Screen screen;
  private int refusedAttempts;
  private Instant from = Instant.EPOCH;
  private Instant to = Instant.EPOCH;

  DemoFloor(DemoApi api, Screen screen) throws InputFault {
    this.api = api;
    this.screen = screen;
    work(Duration.ZERO);
  }

  Screen screen() {
    return screen;
  }

  DemoApi api() {
    return api;
  }

  /** How many attempts were refused, with their reasons. */
  int refusedAttempts() {
    return refusedAttempts;
  }

  /**
   * Lets time pass; what is shown next as evidence was made in it, but for its first and last
   * second.
   */
  void work(Duration time) throws InputFault {
    Instant begin = api.pass(Duration.ZERO);
    Instant end = time.isZero() ? begin : api.pass(time);
    from = begin.plusSeconds(1);
    to = end.minusSeconds(1);
  }

  /** Does a step that must pass. */
  void pass(Who who, Doing doing) throws InputFault {
    api.must(who, doing.call());
  }

  /** Tries a step that must be refused for these reasons, and perhaps others. */
  void cheat(Who who, Doing doing, String story, String... codes) throws InputFault {
    refused(who, api.ask(who, doing.call()), story, codes);
  }

  /** Asks for what must be refused. */
  void cheat(Who who, LineCommand command, String story, String... codes) throws InputFault {
    refused(who, api.ask(who, Calls.of(command)), story, codes);
  }

  private void refused(Who who, Reply reply, String story, String... codes) {
    if (!(reply instanceof Reply.Refused refused)) {
      throw new IllegalStateException("the line let it happen: " + story);
    }
    List<Refusal> reasons = refused.problem().refusals();
    for (String code : codes) {
      if (reasons.stream().noneMatch(r -> r.code().equals(code))) {
        throw new IllegalStateException(story + " was refused without " + code + ": " + reasons);
      }
    }
    refusedAttempts++;
    List<Refusal> told =
        codes.length == 0
            ? reasons
            : reasons.stream().filter(r -> List.of(codes).contains(r.code())).toList();
    screen.refused(
        story, refused.problem().sentence(), told.stream().map(r -> named(r, who)).toList());
  }

  /** Entries and refusals call a person by an id; a visitor reads the name. */
  private static Refusal named(Refusal r, Who who) {
    String value = r.value();
    return value == null || !value.startsWith("person-")
        ? r
        : new Refusal(
            r.code(),
            r.gate(),
            r.rule(),
            who.called(),
            r.limit(),
            r.unit(),
            r.next(),
            r.source(),
            r.serial(),
            r.waivable(),
            r.fatal());
  }

  /** Bytes that an instrument made while work was last done, of one connector. */
  Evidence proof(String of, String instrument, byte[] bytes, String serial) throws InputFault {
    return new Evidence(
        api.store(Who.ANNA, bytes), of, instrument, null, from, to, List.of(serial), null);
  }

  /** An oven's log of a fixture, taken while work was last done. */
  Evidence ovenLog(String port, byte[] log, List<String> serials, int seconds) throws InputFault {
    return new Evidence(
        api.store(Who.ANNA, log),
        "cure",
        "OV-1",
        port,
        to.minusSeconds(seconds),
        to,
        serials,
        Furnishing.FIXTURE);
  }

  /** A log from before the step began. */
  Evidence oldLog(Evidence log, Duration age) {
    return new Evidence(
        log.sha256(),
        log.of(),
        log.instrument(),
        log.port(),
        log.capturedFrom().minus(age),
        log.capturedTo().minus(age),
        log.serials(),
        log.fixture());
  }

  /** An image, and what the inspector says of it. */
  Evidence seen(String of, byte[] image, String serial, boolean good, @Nullable String remark)
      throws InputFault {
    Evidence evidence = proof(of, "MS-1", image, serial);
    api.must(
        Who.INES,
        new LineCommand.JudgeImage(
            evidence,
            serial,
            good ? Result.PASS : Result.FAIL,
            remark == null ? "simulated inspector" : remark));
    return evidence;
  }
}
