// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import static io.coplanar.line.Furnishing.ANNA;
import static io.coplanar.line.Furnishing.BORIS;
import static io.coplanar.line.Furnishing.CARLA;
import static io.coplanar.line.Furnishing.NOVICE;

import io.coplanar.line.Blobs.Nature;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.gate.Attempt;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.recipe.Step.On;
import io.coplanar.line.recipe.VerdictKind;
import io.coplanar.line.state.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What can be wrong with any step, whatever it asks for. */
final class StandingDefects {
  private StandingDefects() {}

  static @Nullable Spoiled any(Scene s) {
    return switch (s.random().nextInt(11)) {
      case 0, 1 -> order(s);
      case 2 -> place(s);
      case 3 -> held(s);
      case 4 -> clockBehind(s);
      case 5 -> clockJumped(s);
      case 6 -> person(s);
      case 7 -> asked(s);
      default -> evidence(s);
    };
  }

  private static @Nullable Spoiled order(Scene s) {
    List<Step> others =
        s.recipe().steps().stream()
            .filter(x -> x.on() == s.step().on() && !x.id().equals(s.step().id()))
            .toList();
    return others.isEmpty()
        ? null
        : Spoiled.firm(s.hands().right(s.one(others), s.on(), s.units()), "ORDER");
  }

  private static @Nullable Spoiled place(Scene s) {
    if (s.step().on() == On.UNIT) {
      return null;
    }
    Unit unit = s.units().getFirst();
    String on = "unit/" + unit.serial();
    return Spoiled.firm(s.hands().right(s.step(), on, List.of(unit)), "PLACE");
  }

  private static Spoiled held(Scene s) {
    String serial = s.one(s.units()).serial();
    Attempt attempt = right(s);
    s.shop().must(BORIS, new LineCommand.PlaceHold(serial, "looks odd"));
    String hold = s.shop().lastCommand();
    return new Spoiled(
        ANNA,
        attempt,
        "ON_HOLD",
        "",
        () -> s.shop().must(CARLA, new LineCommand.ReleaseHold(serial, hold, "it is not")));
  }

  private static Spoiled clockBehind(Scene s) {
    Attempt attempt = right(s);
    Instant now = s.shop().now();
    s.shop().set(s.units().getFirst().since().minusSeconds(3600));
    return new Spoiled(ANNA, attempt, "CLOCK_BEHIND", "", () -> s.shop().set(now));
  }

  private static Spoiled clockJumped(Scene s) {
    Attempt attempt = right(s);
    s.shop().trust(false);
    return new Spoiled(ANNA, attempt, "CLOCK_JUMPED", "", () -> s.shop().trust(true));
  }

  private static Spoiled person(Scene s) {
    return s.random().nextBoolean()
        ? new Spoiled(NOVICE, right(s), "CERTIFICATE_OVER", "person", () -> {})
        : new Spoiled("nobody", right(s), "PERSON", "", () -> {});
  }

  private static Spoiled asked(Scene s) {
    return Spoiled.firm(Edit.lots(right(s), lots -> lots.put("cable", "good")), "NOT_ASKED");
  }

  private static Attempt right(Scene s) {
    return s.hands().right(s.step(), s.on(), s.units());
  }

  private static @Nullable Spoiled evidence(Scene s) {
    Attempt right = right(s);
    if (right.evidence().isEmpty()) {
      return null;
    }
    Evidence e = s.one(right.evidence());
    // an image that was judged is bound already; anything changed about it is another's
    boolean bound = !VerdictKind.find(e.of()).orElseThrow().computed();
    return switch (s.random().nextInt(7)) {
      case 0 ->
          Spoiled.firm(
              change(right, e, x -> times(x, s.units().getFirst().since().minusSeconds(1200))),
              "EVIDENCE_OLD");
      case 1 ->
          Spoiled.firm(
              change(right, e, x -> upTo(x, s.shop().now().plusSeconds(1200))), "EVIDENCE_LATE");
      case 2 -> Spoiled.firm(change(right, e, x -> port(x, "P2")), "EVIDENCE_PORT");
      case 3 ->
          Spoiled.firm(
              change(right, e, x -> bytes(x, Blobs.sha256("never stored"))), "EVIDENCE_LOST");
      case 4 -> bound ? null : others(s, right, e);
      case 5 -> used(s, right, e);
      default -> Spoiled.firm(change(right, e, x -> serials(x, List.of("S-9"))), "EVIDENCE_SERIAL");
    };
  }

  /** Bytes that came first as those of another connector. */
  private static Spoiled others(Scene s, Attempt right, Evidence e) {
    Evidence first = serials(e, List.of("S-9"));
    s.shop().ask(ANNA, new LineCommand.AttemptStep(change(right, e, x -> first)));
    return Spoiled.firm(right, "EVIDENCE_OF_OTHER");
  }

  /** Bytes that proved an earlier step. */
  private static @Nullable Spoiled used(Scene s, Attempt right, Evidence e) {
    List<Evidence> before = new ArrayList<>();
    s.units().getFirst().history().forEach(r -> before.addAll(r.step().evidence()));
    return before.isEmpty()
        ? null
        : Spoiled.firm(change(right, e, x -> bytes(x, s.one(before).sha256())), "EVIDENCE_USED");
  }

  private static Attempt change(Attempt a, Evidence e, UnaryOperator<Evidence> to) {
    return Edit.evidence(a, list -> list.replaceAll(x -> x.equals(e) ? to.apply(x) : x));
  }

  private static Evidence times(Evidence e, Instant from) {
    return new Evidence(
        e.sha256(),
        e.of(),
        e.instrument(),
        e.port(),
        from,
        e.capturedTo(),
        e.serials(),
        e.fixture());
  }

  private static Evidence upTo(Evidence e, Instant to) {
    return new Evidence(
        e.sha256(),
        e.of(),
        e.instrument(),
        e.port(),
        e.capturedFrom(),
        to,
        e.serials(),
        e.fixture());
  }

  private static Evidence port(Evidence e, String port) {
    return new Evidence(
        e.sha256(),
        e.of(),
        e.instrument(),
        port,
        e.capturedFrom(),
        e.capturedTo(),
        e.serials(),
        e.fixture());
  }

  private static Evidence bytes(Evidence e, String sha256) {
    return new Evidence(
        sha256,
        e.of(),
        e.instrument(),
        e.port(),
        e.capturedFrom(),
        e.capturedTo(),
        e.serials(),
        e.fixture());
  }

  private static Evidence serials(Evidence e, List<String> serials) {
    return new Evidence(
        e.sha256(),
        e.of(),
        e.instrument(),
        e.port(),
        e.capturedFrom(),
        e.capturedTo(),
        serials,
        e.fixture());
  }

  /** A file of some nature for what the step proves. */
  static Attempt nature(Scene s, Nature nature) {
    return s.hands().with(s.step(), s.on(), s.units(), nature);
  }
}
