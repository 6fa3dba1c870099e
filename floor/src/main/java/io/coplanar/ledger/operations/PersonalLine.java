// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.personal.Credential;
import io.coplanar.ledger.personal.Person;
import io.coplanar.ledger.personal.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person as a line of a backup; the photo is in base64. */
final class PersonalLine {
  /**
   * What the longest person takes: escapes can make six bytes of one, and of credentials there are
   * hundreds at most.
   */
  static final int MAX_BYTES =
      6 * Person.MAX_DOCUMENT_BYTES + Person.MAX_PHOTO_BYTES / 3 * 4 + (1 << 20);

  private PersonalLine() {}

  static String of(Person person, List<Credential> credentials) {
    byte[] photo = person.photo();
    Instant erasedAt = person.erasedAt();
    return JsonLine.of(
        json ->
            json.text("id", person.id().text())
                .text("document", person.document())
                .text("photo", photo == null ? null : Base64.getEncoder().encodeToString(photo))
                .text("added_at", person.addedAt().toString())
                .text("erased_at", erasedAt == null ? null : erasedAt.toString())
                .texts(
                    "credentials",
                    credentials.stream()
                        .filter(c -> c.until() == null)
                        .map(Credential::text)
                        .toList()));
  }

  /** Those that came along; none where a line was written before there were any. */
  static List<Credential> credentials(byte[] line, String where) throws InputFault {
    JsonFields in = JsonFields.read(line, where);
    PersonId person = PersonId.of(in.text("id"));
    List<Credential> all = new ArrayList<>();
    for (String text : in.has("credentials") ? in.texts("credentials") : List.<String>of()) {
      all.add(Credential.of(text, person, where));
    }
    return all;
  }

  static Person parse(byte[] line, String where) throws InputFault {
    JsonFields in = JsonFields.read(line, where);
    try {
      String photo = in.textOrNull("photo");
      String document = in.textOrNull("document");
      if (document != null
          && document.getBytes(StandardCharsets.UTF_8).length > Person.MAX_DOCUMENT_BYTES) {
        throw new InputFault.TooLarge(where, "holds too long a document", "at most 64 KiB");
      }
      return new Person(
          PersonId.of(in.text("id")),
          document,
          photo == null ? null : Base64.getDecoder().decode(photo),
          Instant.parse(in.text("added_at")),
          time(in.textOrNull("erased_at")));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new InputFault.Damaged(where, "holds a photo or a time that cannot be read", "");
    }
  }

  private static @Nullable Instant time(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }
}
