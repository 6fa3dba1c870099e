// SPDX-License-Identifier: Apache-2.0
/** What leaves the house: JSON documents, tables, pictures. */
@NullMarked
package io.coplanar.report;

import org.jspecify.annotations.NullMarked;
