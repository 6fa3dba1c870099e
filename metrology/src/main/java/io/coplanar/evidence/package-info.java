// SPDX-License-Identifier: Apache-2.0
/**
 * A value with its unit, its uncertainty and where it comes from; or the reason why there is none.
 *
 * <p>Nothing here defaults to a number: what was not measured is a {@link
 * io.coplanar.evidence.Missing} with its reason, and every constant that a person may question is a
 * {@link io.coplanar.evidence.Setting} with a provenance.
 */
@NullMarked
package io.coplanar.evidence;

import org.jspecify.annotations.NullMarked;
