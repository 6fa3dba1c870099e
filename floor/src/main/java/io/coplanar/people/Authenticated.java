// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

/** What came of a secret that was shown: who it is, or why not. */
public sealed interface Authenticated permits Caller, Denied {}
