// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person by what was recorded. The name lies beside the ledger and can be
 * erased; this cannot.
 *
 * @param id random
 * @param active false once dismissed
 * @param roles what the person is
 * @param certifications for steps, as {@code recipe/step} or {@code *}/step
 * @param wrongSecrets wrong PINs or passwords since the last right one
 * @param lastWrong when the last of them was; null where there is none
 */
public record Person(
    String id,
    boolean active,
    Set<Role> roles,
    Map<String, Certification> certifications,
    int wrongSecrets,
    @Nullable Instant lastWrong) {
  public Person {
    roles = Set.copyOf(roles);
    certifications = Map.copyOf(certifications);
  }

  /**
   * Who let the person do a step, and until when.
   *
   * @param until that moment excluded
   */
  public record Certification(String by, Instant until) {}

  /** Whether the person may do a step of a recipe now. */
  public boolean certified(String recipe, String step, Instant now) {
    return active
        && (valid(certifications.get(recipe + "/" + step), now)
            || valid(certifications.get("*/" + step), now));
  }

  private static boolean valid(@Nullable Certification c, Instant now) {
    return c != null && now.isBefore(c.until());
  }
}
