using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Http;

/// <summary>Who may call the visitor endpoints; a CMS answers as it does for its own Delivery API.</summary>
public interface IDeliveryAccess
{
    /// <summary>Whether the request may call at all; otherwise it is answered with 401.</summary>
    bool IsAllowed(HttpContext context);

    /// <summary>Whether the request may see the site as of another instant or as another stage or persona.</summary>
    bool MayPreview(HttpContext context);
}
