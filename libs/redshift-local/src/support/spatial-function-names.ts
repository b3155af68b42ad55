import type { ReferenceGroup } from './reference-group.ts';

const NAMES =
  'AddBBox DropBBox GeometryType H3_Boundary H3_Center H3_FromLongLat H3_FromPoint H3_Polyfill ST_AddPoint ST_Angle ST_Area ST_AsBinary ST_AsEWKB ST_AsEWKT ST_AsGeoJSON ST_AsHexEWKB ST_AsHexWKB ST_AsText ST_Azimuth ST_Boundary ST_Buffer ST_Centroid ST_Collect ST_Contains ST_ContainsProperly ST_ConvexHull ST_CoveredBy ST_Covers ST_Crosses ST_DWithin ST_Dimension ST_Disjoint ST_Distance ST_DistanceSphere ST_EndPoint ST_Envelope ST_Equals ST_ExteriorRing ST_Force2D ST_Force3D ST_Force3DM ST_Force3DZ ST_Force4D ST_GeoHash ST_GeogFromText ST_GeogFromWKB ST_GeomFromEWKB ST_GeomFromEWKT ST_GeomFromGeoHash ST_GeomFromGeoJSON ST_GeomFromText ST_GeomFromWKB ST_GeometryN ST_GeometryType ST_InteriorRingN ST_Intersection ST_Intersects ST_IsClosed ST_IsCollection ST_IsEmpty ST_IsPolygonCCW ST_IsPolygonCW ST_IsRing ST_IsSimple ST_IsValid ST_Length ST_Length2D ST_LengthSphere ST_LineFromMultiPoint ST_LineInterpolatePoint ST_M ST_MMax ST_MMin ST_MakeEnvelope ST_MakeLine ST_MakePoint ST_MakePolygon ST_MemSize ST_Multi ST_NDims ST_NPoints ST_NRings ST_NumGeometries ST_NumInteriorRings ST_NumPoints ST_Perimeter ST_Perimeter2D ST_Point ST_PointN ST_Points ST_Polygon ST_RemovePoint ST_Reverse ST_SRID ST_SetPoint ST_SetSRID ST_Simplify ST_StartPoint ST_Touches ST_Transform ST_Union ST_Within ST_X ST_XMax ST_XMin ST_Y ST_YMax ST_YMin ST_Z ST_ZMax ST_ZMin SupportsBBox'.split(
    ' ',
  );

/** https://docs.aws.amazon.com/redshift/latest/dg/geospatial-functions.html, refused as a whole. */
export const SPATIAL_FUNCTION_NAMES: readonly ReferenceGroup[] = [
  {
    title: 'Spatial functions',
    page: 'geospatial-functions',
    names: Object.fromEntries(NAMES.map((name) => [name.toLowerCase(), `${name}-function`])),
  },
];
