// SPDX-License-Identifier: Apache-2.0
/**
 * The leaf: one entry as one line of JSON in exactly one form, written, read and held to its
 * bounds.
 *
 * <p>{@code decode} and {@code encode} are inverse to each other to the byte: what is read without
 * a complaint is what this room would have written. The form is described in {@code
 * docs/ledger-format.md}.
 */
@NullMarked
package io.coplanar.ledger.entry;

import org.jspecify.annotations.NullMarked;
