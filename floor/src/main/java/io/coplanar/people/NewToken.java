// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import org.jspecify.annotations.Nullable;

/**
 * What came of asking for a token.
 *
 * @param issued null where it was refused, and where the command is repeated: the secret is shown
 *     once, and one that got lost is revoked
 */
public record NewToken(Change change, Token.@Nullable Issued issued) {}
