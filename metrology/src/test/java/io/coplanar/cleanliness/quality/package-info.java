// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.coplanar.cleanliness.quality;

import org.jspecify.annotations.NullMarked;
