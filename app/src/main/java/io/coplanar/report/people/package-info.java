// SPDX-License-Identifier: Apache-2.0
/** People and what became of changes about them, as documents and as words. */
@NullMarked
package io.coplanar.report.people;

import org.jspecify.annotations.NullMarked;
