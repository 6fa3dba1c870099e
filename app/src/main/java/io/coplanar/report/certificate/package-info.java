// SPDX-License-Identifier: Apache-2.0
/**
 * What leaves with a connector: its certificate, a PDF whose every byte the ledger vouches for, and
 * its label.
 */
@NullMarked
package io.coplanar.report.certificate;

import org.jspecify.annotations.NullMarked;
