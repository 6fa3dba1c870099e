// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import io.coplanar.ledger.Draft;
import io.coplanar.ledger.Entry;
import io.coplanar.people.PersonEvent.SecretChanged;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The stored form of an event: a flat JSON object whose fields are texts or lists of texts. What is
 * stored is for ever; a change is a new version of the schema's name.
 */
public final class PersonEventForm {
  /** What entries name as the payload's schema. */
  public static final String SCHEMA = "coplanar/person/1";

  /** Stands last in the first entry of a command; no part of the event. */
  private static final String ASKED = "asked";

  private static final JsonFactory JSON = new JsonFactory();

  private PersonEventForm() {}

  /** What entries name as the type. */
  public static String type(PersonEvent event) {
    return switch (event) {
      case PersonEvent.Admitted _ -> "person-admitted";
      case PersonEvent.RolesChanged _ -> "person-roles-changed";
      case PersonEvent.Certified _ -> "person-certified";
      case PersonEvent.CertificationWithdrawn _ -> "person-certification-withdrawn";
      case PersonEvent.SecretChanged _ -> "person-secret-changed";
      case PersonEvent.SecretRight _ -> "person-secret-right";
      case PersonEvent.SecretWrong _ -> "person-secret-wrong";
      case PersonEvent.Refused _ -> "person-change-refused";
      case PersonEvent.TurnedAway _ -> "person-turned-away";
      case PersonEvent.Dismissed _ -> "person-dismissed";
    };
  }

  /** The payload, on one line. */
  public static String write(PersonEvent event) {
    return json(fields(event));
  }

  /**
   * The entry to append.
   *
   * @param asked what tells the command from another one with the same id; it is hashed
   */
  static Draft draft(String person, PersonEvent event, String asked) {
    Map<String, Object> fields = fields(event);
    fields.put(ASKED, sha256(asked));
    return new Draft(PersonStream.of(person), type(event), SCHEMA, json(fields));
  }

  /** Whether an entry was recorded by a command that asked for this. */
  static boolean isOf(Entry entry, String asked) {
    return entry.payloadSchema().equals(SCHEMA)
        && List.of(sha256(asked)).equals(parse(entry.stream(), entry.payload()).get(ASKED));
  }

  private static Map<String, Object> fields(PersonEvent event) {
    return switch (event) {
      case PersonEvent.Admitted e -> ordered("roles", ids(e.roles()));
      case PersonEvent.RolesChanged e -> ordered("roles", ids(e.roles()));
      case PersonEvent.Certified e -> ordered("step", e.step(), "until", e.until().toString());
      case PersonEvent.CertificationWithdrawn e -> ordered("step", e.step(), "reason", e.reason());
      case PersonEvent.SecretChanged e -> {
        String kind = e.kind().name().toLowerCase(Locale.ROOT);
        yield e.token().isEmpty()
            ? ordered("kind", kind)
            : ordered("kind", kind, "token", e.token());
      }
      case PersonEvent.SecretRight _, PersonEvent.SecretWrong _ -> ordered();
      case PersonEvent.Refused e ->
          ordered("action", e.action().id(), "about", e.about(), "codes", e.codes());
      case PersonEvent.TurnedAway e ->
          ordered("kind", e.kind(), "request", e.request(), "field", e.field());
      case PersonEvent.Dismissed e -> ordered("reason", e.reason());
    };
  }

  /**
   * The event of a type and payload.
   *
   * @throws PersonHistory.Corrupt for anything that this class does not write
   */
  public static PersonEvent read(String id, String type, String payload) {
    try {
      Fields f = new Fields(id, parse(id, payload));
      f.left().remove(ASKED);
      PersonEvent event =
          switch (type) {
            case "person-admitted" -> new PersonEvent.Admitted(f.roles());
            case "person-roles-changed" -> new PersonEvent.RolesChanged(f.roles());
            case "person-certified" ->
                new PersonEvent.Certified(f.text("step"), Instant.parse(f.text("until")));
            case "person-certification-withdrawn" ->
                new PersonEvent.CertificationWithdrawn(f.text("step"), f.text("reason"));
            case "person-secret-changed" ->
                new PersonEvent.SecretChanged(
                    SecretChanged.Kind.valueOf(f.text("kind").toUpperCase(Locale.ROOT)),
                    f.textOr("token", ""));
            case "person-change-refused" ->
                new PersonEvent.Refused(
                    Action.valueOf(f.text("action").toUpperCase(Locale.ROOT).replace('-', '_')),
                    f.text("about"),
                    f.list("codes"));
            case "person-secret-right" -> new PersonEvent.SecretRight();
            case "person-secret-wrong" -> new PersonEvent.SecretWrong();
            case "person-turned-away" ->
                new PersonEvent.TurnedAway(f.text("kind"), f.text("request"), f.text("field"));
            case "person-dismissed" -> new PersonEvent.Dismissed(f.text("reason"));
            default -> throw new PersonHistory.Corrupt(id, "no event is called " + type);
          };
      f.done();
      return event;
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      throw new PersonHistory.Corrupt(id, type + " cannot be read: " + e.getMessage());
    }
  }

  private static List<String> ids(Set<Role> roles) {
    return roles.stream().sorted().map(Role::id).toList();
  }

  private static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }

  private static String sha256(String text) {
    return Token.sha256(text);
  }

  private static String json(Map<String, Object> fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      fields.forEach(
          (name, value) -> {
            out.writeName(name);
            if (value instanceof List<?> list) {
              out.writeStartArray();
              list.forEach(item -> out.writeString(String.valueOf(item)));
              out.writeEndArray();
            } else {
              out.writeString(String.valueOf(value));
            }
          });
      out.writeEndObject();
    }
    return text.toString();
  }

  private static Map<String, List<String>> parse(String id, String payload) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), payload)) {
      require(id, in.nextToken() == JsonToken.START_OBJECT);
      while (in.nextToken() != JsonToken.END_OBJECT) {
        String name = in.currentName();
        List<String> values = new ArrayList<>();
        if (in.nextToken() == JsonToken.START_ARRAY) {
          while (in.nextToken() != JsonToken.END_ARRAY) {
            require(id, in.currentToken() == JsonToken.VALUE_STRING);
            values.add(in.getString());
          }
        } else {
          require(id, in.currentToken() == JsonToken.VALUE_STRING);
          values.add(in.getString());
        }
        require(id, fields.put(name, values) == null);
      }
      require(id, in.nextToken() == null);
    }
    return fields;
  }

  private static void require(String id, boolean holds) {
    if (!holds) {
      throw new PersonHistory.Corrupt(id, "a payload is no flat object of texts");
    }
  }

  /** The fields of a payload; each is asked for once, and none may be left. */
  private record Fields(String id, Map<String, List<String>> left) {
    List<String> list(String name) {
      List<String> values = left.remove(name);
      if (values == null) {
        throw new PersonHistory.Corrupt(id, "a payload lacks " + name);
      }
      return values;
    }

    String text(String name) {
      List<String> values = list(name);
      require(id, values.size() == 1);
      return values.getFirst();
    }

    String textOr(String name, String otherwise) {
      return left.containsKey(name) ? text(name) : otherwise;
    }

    Set<Role> roles() {
      Map<String, Role> known =
          Arrays.stream(Role.values()).collect(Collectors.toMap(Role::id, r -> r));
      List<String> ids = list("roles");
      require(id, known.keySet().containsAll(ids));
      return ids.stream().map(known::get).collect(Collectors.toSet());
    }

    void done() {
      if (!left.isEmpty()) {
        throw new PersonHistory.Corrupt(id, "a payload has more than we write: " + left.keySet());
      }
    }
  }
}
