// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with what lies beside the ledger.
 *
 * @param name null once erased
 * @param user what the person signs in with in the office; null where nothing
 * @param badge null where there is none
 * @param tokens without their secrets, revoked ones too
 */
public record Member(
    Person person,
    @Nullable String name,
    @Nullable String user,
    @Nullable String badge,
    boolean hasPin,
    boolean hasPassword,
    List<KeptToken> tokens) {
  public Member {
    tokens = List.copyOf(tokens);
  }

  /** Whether there is anything that the person can prove who he is with. */
  public boolean canProve() {
    return (badge != null && hasPin)
        || (user != null && hasPassword)
        || tokens.stream().anyMatch(t -> !t.revoked());
  }

  /** A token as it is kept. */
  public record KeptToken(Token token, boolean revoked) {}
}
