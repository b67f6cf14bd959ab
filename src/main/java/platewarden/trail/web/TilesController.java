package platewarden.trail.web;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import platewarden.trail.TilePath;
import platewarden.trail.TrailTiles;

/**
 * The log as C2SP tlog-tiles describes it, with the prefix {@code /public/trail}: whoever has the
 * tiles can make any proof alone.
 */
@RestController
class TilesController {

  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final TrailTiles tiles;

  TilesController(TrailTiles tiles) {
    this.tiles = tiles;
  }

  /** Hashes: 32 bytes each, up to 256. */
  @GetMapping("/public/trail/tile/{level:[0-9]{1,2}}/{*tile}")
  ResponseEntity<byte[]> hashes(@PathVariable int level, @PathVariable String tile) {
    return answer(path(tile).flatMap(at -> tiles.hashes(level, at.tile(), at.width())));
  }

  /** Leaves, each after its length in two bytes. */
  @GetMapping("/public/trail/tile/entries/{*tile}")
  ResponseEntity<byte[]> leaves(@PathVariable String tile) {
    return answer(path(tile).flatMap(at -> tiles.leaves(at.tile(), at.width())));
  }

  private static Optional<TilePath> path(String tile) {
    return TilePath.parse(tile.substring(1));
  }

  private static ResponseEntity<byte[]> answer(Optional<byte[]> bytes) {
    return ResponseEntity.ok()
        .cacheControl(FOR_EVER)
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(
            bytes.orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "The log does not have this tile")));
  }
}
