// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import io.coplanar.evidence.Provenance;

/**
 * A way back.
 *
 * @param from the step that a connector stands before, or has failed
 * @param backTo an earlier step, which it then does again with all that follows
 * @param atMost how often, at least 1
 * @param source where the number comes from, in words
 * @param line where it stands in the file, from 1
 */
public record Rework(
    String from, String backTo, int atMost, Provenance provenance, String source, int line) {}
