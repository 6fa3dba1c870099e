// SPDX-License-Identifier: Apache-2.0
/**
 * The programming interface under {@code /api/v1}: one action a file, the noun first, so that the
 * folder is the map. {@link io.coplanar.web.api.Api} lists them; {@code openapi.json} beside it
 * describes them for whoever calls.
 */
@NullMarked
package io.coplanar.web.api;

import org.jspecify.annotations.NullMarked;
