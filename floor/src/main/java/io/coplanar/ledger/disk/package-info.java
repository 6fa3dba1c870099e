// SPDX-License-Identifier: Apache-2.0
/**
 * The few things that must be done right with files so that they survive a power cut. A file's
 * bytes and its name in a folder are forced apart: a file that was written and synced is lost all
 * the same when its folder was not.
 */
@NullMarked
package io.coplanar.ledger.disk;

import org.jspecify.annotations.NullMarked;
