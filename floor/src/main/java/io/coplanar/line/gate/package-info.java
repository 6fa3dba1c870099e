// SPDX-License-Identifier: Apache-2.0
/**
 * What may happen next on the line, or why not. A gate is a value: facts in, reasons for refusing
 * out, all of them. What is absent fails; there is no default, no warning and no "complete all".
 */
@NullMarked
package io.coplanar.line.gate;

import org.jspecify.annotations.NullMarked;
