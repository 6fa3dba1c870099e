// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.coplanar.cleanliness.compare;

import org.jspecify.annotations.NullMarked;
