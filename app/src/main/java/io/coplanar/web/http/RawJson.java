// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

/**
 * A JSON value as text, which goes out as it is.
 *
 * @param text well-formed: from the ledger, or written by our own code
 */
public record RawJson(String text) {}
