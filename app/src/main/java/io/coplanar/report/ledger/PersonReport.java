// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.ledger;

import io.coplanar.ledger.personal.Person;
import io.coplanar.report.JsonWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is stored of a person: {@code coplanar/ledger-person/1}, and in words. */
public final class PersonReport {
  private PersonReport() {}

  /** On one line, without a line end. */
  public static String json(Person person) {
    byte[] photo = person.photo();
    return JsonWriter.document(
        "coplanar/ledger-person/1",
        json -> {
          json.text("id", person.id().text());
          json.text("added_at", iso(person.addedAt()));
          json.text("erased_at", iso(person.erasedAt()));
          json.json("document", person.document());
          json.number("photo_bytes", photo == null ? Double.NaN : photo.length);
        });
  }

  /** The document itself, or that there is none any more. */
  public static String text(Person person) {
    String document = person.document();
    return (document == null ? "erased at " + iso(person.erasedAt()) : document) + "\n";
  }

  private static @Nullable String iso(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
