package platewarden.reads.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import org.jspecify.annotations.Nullable;
import platewarden.reads.Plates;
import platewarden.reads.ReadQuery;

/** A typed query as filters of Elasticsearch: terms and ranges only, none of them expensive. */
final class QueryConditions {

  private QueryConditions() {}

  static Query of(ReadQuery query, @Nullable PlatePattern pattern) {
    BoolQuery.Builder all = new BoolQuery.Builder();
    all.filter(
        f ->
            f.range(
                r ->
                    r.untyped(
                        u ->
                            u.field("collectedAt")
                                .gte(JsonData.of(query.from().toString()))
                                .lt(JsonData.of(query.to().toString())))));
    String plate = query.plate();
    if (plate != null && query.fuzzy()) {
      all.filter(f -> f.term(t -> t.field("skeleton").value(Plates.skeleton(plate))));
    } else if (plate != null) {
      all.filter(f -> f.term(t -> t.field("plate").value(plate)));
    }
    if (pattern != null) {
      all.filter(f -> f.exists(e -> e.field("plate")));
      all.filter(pattern.terms());
    }
    if (!query.readers().isEmpty()) {
      all.filter(
          f ->
              f.terms(
                  t ->
                      t.field("readerId")
                          .terms(
                              v ->
                                  v.value(query.readers().stream().map(FieldValue::of).toList()))));
    }
    String region = query.region();
    if (region != null) {
      // A plate of no known state may be of this one.
      all.filter(
          f ->
              f.bool(
                  b ->
                      b.should(o -> o.term(t -> t.field("region").value(region)))
                          .should(
                              o -> o.bool(n -> n.mustNot(e -> e.exists(x -> x.field("region")))))));
    }
    ReadQuery.Box box = query.box();
    if (box != null) {
      all.filter(
          f ->
              f.geoBoundingBox(
                  g ->
                      g.field("place")
                          .boundingBox(
                              a ->
                                  a.tlbr(
                                      c ->
                                          c.topLeft(
                                                  l ->
                                                      l.latlon(
                                                          p -> p.lat(box.north()).lon(box.west())))
                                              .bottomRight(
                                                  l ->
                                                      l.latlon(
                                                          p ->
                                                              p.lat(box.south())
                                                                  .lon(box.east())))))));
    }
    ReadQuery.Near near = query.near();
    if (near != null) {
      all.filter(
          f ->
              f.geoDistance(
                  g ->
                      g.field("place")
                          .distance(near.radiusMetres() + "m")
                          .location(
                              l -> l.latlon(p -> p.lat(near.latitude()).lon(near.longitude())))));
    }
    return Query.of(q -> q.bool(all.build()));
  }
}
