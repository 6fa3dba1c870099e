// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.event;

import io.coplanar.ledger.Draft;
import io.coplanar.ledger.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form of a family's events in the ledger: the type is the record's name with hyphens, the
 * schema {@code coplanar/line/<type>/1}, the payload the record's components. A change of a record
 * is a new schema version and an upcaster; tests hold every form.
 */
public final class EventForm<E extends Event> {
  /** The connector's own stream. */
  public static final EventForm<UnitEvent> UNIT = new EventForm<>(UnitEvent.class);

  public static final EventForm<FixtureEvent> FIXTURE = new EventForm<>(FixtureEvent.class);
  public static final EventForm<CableEvent> CABLE = new EventForm<>(CableEvent.class);
  public static final EventForm<LotEvent> LOT = new EventForm<>(LotEvent.class);
  public static final EventForm<ToolEvent> TOOL = new EventForm<>(ToolEvent.class);
  public static final EventForm<EvidenceEvent> EVIDENCE = new EventForm<>(EvidenceEvent.class);
  public static final EventForm<RecipeEvent> RECIPE = new EventForm<>(RecipeEvent.class);

  private static final List<EventForm<?>> ALL =
      List.of(UNIT, FIXTURE, CABLE, LOT, TOOL, EVIDENCE, RECIPE);

  private static final Pattern ASKED =
      Pattern.compile("[{,]\"" + RecordReader.ASKED + "\":\"([0-9a-f]{64})\"}$");

  private final Class<E> family;
  private final Map<String, Class<? extends E>> byType = new HashMap<>();

  private EventForm(Class<E> family) {
    this.family = family;
    for (Class<?> type : family.getPermittedSubclasses()) {
      byType.put(type(type), type.asSubclass(family));
    }
  }

  /** The entry's type: {@code step-passed}. */
  static String type(Class<?> event) {
    return event.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** The types of this family. */
  Map<String, Class<? extends E>> types() {
    return Map.copyOf(byType);
  }

  private static String schema(String type) {
    return "coplanar/line/" + type + "/1";
  }

  /** The entry to append. */
  public static Draft draft(String stream, Event event) {
    String type = type(event.getClass());
    return new Draft(
        stream,
        type,
        schema(type),
        RecordWriter.write((Record) event),
        event.blobs().stream().distinct().toList());
  }

  /**
   * Reads one back.
   *
   * @throws CorruptStream for anything that {@link #draft} did not write
   */
  public Recorded<E> read(Entry entry) {
    String at = entry.stream() + ", version " + entry.version();
    Class<? extends E> type = byType.get(entry.type());
    if (type == null || !entry.payloadSchema().equals(schema(entry.type()))) {
      throw new CorruptStream(
          at, entry.type() + " (" + entry.payloadSchema() + ") is no " + family.getSimpleName());
    }
    try {
      return new Recorded<>(
          RecordReader.read(entry.payload(), type),
          entry.version(),
          entry.serverTime(),
          entry.who(),
          entry.where());
    } catch (IllegalArgumentException e) {
      throw new CorruptStream(at, entry.type() + ": " + e.getMessage());
    }
  }

  /** A record as the events are written, the same record always as the same text. */
  public static String text(Record record) {
    return RecordWriter.write(record);
  }

  /**
   * A draft that says what was asked for, in a last field that is no part of the event.
   *
   * @param asked hexadecimal digits
   */
  public static Draft asked(Draft draft, String asked) {
    String payload = draft.payload();
    String begun = payload.substring(0, payload.length() - 1);
    return new Draft(
        draft.stream(),
        draft.type(),
        draft.payloadSchema(),
        begun
            + (begun.equals("{") ? "" : ",")
            + "\""
            + RecordReader.ASKED
            + "\":\""
            + asked
            + "\"}",
        draft.blobs());
  }

  /** What {@link #asked(Draft, String)} wrote; null where it did not. */
  public static @Nullable String asked(Entry entry) {
    Matcher m = ASKED.matcher(entry.payload());
    return m.find() ? m.group(1) : null;
  }

  /** The refusal that an entry records; empty where it records something else. */
  public static Optional<AttemptRefused> refused(Entry entry) {
    return entry.type().equals(type(AttemptRefused.class))
            && UNIT.read(entry).event() instanceof AttemptRefused refused
        ? Optional.of(refused)
        : Optional.empty();
  }

  /** Every family's form. */
  static List<EventForm<?>> list() {
    return ALL;
  }
}
