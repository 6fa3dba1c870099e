// SPDX-License-Identifier: Apache-2.0
/**
 * Which fiber comes out where, and whether that is right.
 *
 * <p>{@link io.coplanar.mating.polarity.ChannelFile#read} gives a {@link
 * io.coplanar.mating.polarity.Channel}: two ends and the parts between them. {@link
 * io.coplanar.mating.polarity.Polarity#judge} follows every fiber through the parts, each a {@link
 * io.coplanar.mating.polarity.FiberMap} that comes from row, column and key, and says what is wrong
 * and what would mend it.
 */
@NullMarked
package io.coplanar.mating.polarity;

import org.jspecify.annotations.NullMarked;
