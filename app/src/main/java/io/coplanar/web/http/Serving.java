// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

/**
 * What one server's requests share.
 *
 * @param maxJsonBytes what a JSON body may have
 */
public record Serving(
    Parts parts, Feed feed, ProofRoom proofs, Forbidding forbidding, int maxJsonBytes) {}
