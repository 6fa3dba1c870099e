// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.line.event.AttemptRefused;
import io.coplanar.line.event.Event;
import io.coplanar.line.event.Refusal;
import io.coplanar.line.event.Streams;
import io.coplanar.line.gate.Gates;
import io.coplanar.line.gate.Person;
import io.coplanar.line.gate.Reasons;
import io.coplanar.line.state.Seen;
import io.coplanar.people.Action;
import io.coplanar.people.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One command while it is being decided: reasons against it, and what happens if there are none.
 */
final class Deciding {
  private static final int LONGEST_REASON = 500;

  private final Context context;
  private final World world;
  private final String action;
  private final Settings settings;
  private final Reasons reasons = new Reasons();
  private final List<Decision.Happened> events = new ArrayList<>();
  private final Person person;
  private Instant latest = Instant.MIN;

  Deciding(Context context, World world, String action, Settings settings) {
    this.settings = settings;
    this.context = context;
    this.world = world;
    this.action = action;
    person = world.person(context.who());
  }

  World world() {
    return world;
  }

  Context context() {
    return context;
  }

  Person person() {
    return person;
  }

  /** A house constant, by its name in {@link LineSettings}. */
  double setting(String name) {
    return settings.get(name);
  }

  Instant now() {
    return context.now();
  }

  Instant latest() {
    return latest;
  }

  /** The state of a stream; its time counts for the clock. */
  <S> @Nullable S see(Seen<S> seen) {
    Instant at = seen.latest();
    if (at != null && at.isAfter(latest)) {
      latest = at;
    }
    return seen.state();
  }

  /** The state of something that must be there; refuses and gives null where it is not. */
  <S> @Nullable S known(Seen<S> seen) {
    S state = see(seen);
    if (state == null) {
      because("UNKNOWN", "There is what a command speaks of.")
          .found(seen.stream())
          .next("Check the number, or register it first.");
    }
    return state;
  }

  /** Refuses where something of this name is there already. */
  void fresh(Seen<?> seen) {
    if (see(seen) != null) {
      because("EXISTS", "A name is given once.")
          .found(seen.stream())
          .next("Take a name that nobody has.");
    }
  }

  /** Refuses who may not do it. */
  void allowed(Action needed) {
    if (!person.may(needed)) {
      because("NOT_ALLOWED", "Who does it has the role for it.")
          .found(context.who())
          .limit(needed.id())
          .next("Let somebody do it who may: " + roles(needed) + ".");
    }
  }

  private static String roles(Action action) {
    return action.roles().stream().sorted().map(Role::id).collect(Collectors.joining(", "));
  }

  /** Refuses who did the first half of what takes two. */
  void another(String first, String rule) {
    if (first.equals(context.who())) {
      because("SAME_PERSON", rule).found(first).next("Let a second person do it.");
    }
  }

  /** A reason; no deviation stands in for what is decided here. */
  Reasons.Reason because(String code, String rule) {
    return reasons.because(code, action, rule, "house rule").firm();
  }

  void refuse(boolean so, String code, String rule, String found, String next) {
    if (so) {
      because(code, rule).found(found).next(next);
    }
  }

  void happens(String stream, Event event) {
    events.add(new Decision.Happened(stream, event));
  }

  boolean refused() {
    return !reasons.list().isEmpty();
  }

  /** The reasons so far. */
  List<Refusal> reasons() {
    return reasons.list();
  }

  /** A serial or another name, as a client gave it. */
  static String id(String what, String text) throws InputFault {
    if (!Streams.isId(text)) {
      throw new InputFault.Inconsistent(
          what,
          "is '" + (text.length() > 70 ? text.substring(0, 70) + "…" : text) + "'",
          "letters, digits, '.', '_' and '-', beginning with a letter or digit, at most 64");
    }
    return text;
  }

  /** A reason in words, as a person gave it. */
  static String reason(String text) throws InputFault {
    if (text.isBlank() || text.length() > LONGEST_REASON) {
      throw new InputFault.Inconsistent(
          "reason",
          text.isBlank() ? "is empty" : "is " + text.length() + " characters long",
          "a sentence of at most " + LONGEST_REASON + " characters");
    }
    return text.strip();
  }

  static String sha256(String what, String text) throws InputFault {
    if (!text.matches("[0-9a-f]{64}")) {
      throw new InputFault.Inconsistent(what, "is no SHA-256", "64 lower case hexadecimal digits");
    }
    return text;
  }

  /** Ends it; what would have happened does so where nothing speaks against it. */
  Decision end(String stream, List<String> serials) {
    Gates.clock(context.now(), context.clockTrusted(), latest, reasons);
    List<Refusal> refusals = reasons.list();
    return refusals.isEmpty()
        ? new Decision.Accepted(events)
        : new Decision.Refused(
            refusals,
            List.of(
                new Decision.Happened(stream, new AttemptRefused(action, "", serials, refusals))));
  }
}
