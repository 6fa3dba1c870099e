// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import org.jspecify.annotations.Nullable;

/**
 * What came of signing in.
 *
 * @param secret the session's, to be shown with each request; null where denied. Kept nowhere
 */
public record SignedIn(Authenticated who, @Nullable String secret) {}
