using System.Net;
using System.Net.Http.Headers;

namespace ContentJourney.Edge.Content.Following;

/// <summary>An answer of the CMS that says something about content: 200, 304, 401, 403 or 404.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The body; empty unless the status is 200.</param>
/// <param name="EntityTag">Its version, or null.</param>
internal sealed record CmsAnswer(HttpStatusCode Status, ReadOnlyMemory<byte> Body, EntityTagHeaderValue? EntityTag);
