// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.people.Act;
import io.coplanar.people.Change;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Changing;
import io.coplanar.web.http.Reply;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Gives somebody another PIN or password, and forgets what was sent. */
final class SecretChange {
  private SecretChange() {}

  /** One of {@link io.coplanar.people.Staff}'s. */
  @FunctionalInterface
  interface Setting {
    Change set(Act by, String person, char @Nullable [] present, char[] next) throws Exception;
  }

  /**
   * Answers.
   *
   * @param field of the body that holds the next one; {@code present} holds the present one
   */
  static Reply of(Call call, String field, Setting setting) throws Exception {
    Body body = call.body();
    char[] present = body.secretOrNull("present");
    char[] next = body.secret(field);
    try {
      body.done();
      return Changing.reply(
          call,
          call.proofs()
              .prove(() -> setting.set(call.act(null), call.path("person"), present, next)));
    } finally {
      Arrays.fill(next, '\0');
      if (present != null) {
        Arrays.fill(present, '\0');
      }
    }
  }
}
