using Microsoft.AspNetCore.Http;
using CmsHeaders = Umbraco.Cms.Core.Constants.DeliveryApi.HeaderNames;

namespace ContentJourney.Umbraco.Content;

/// <summary>What the Delivery API is asked for.</summary>
/// <param name="IsPreview">Whether drafts are wanted.</param>
/// <param name="Parameters">Of the query string.</param>
internal sealed record CmsQuery(bool IsPreview, QueryString Parameters)
{
    /// <summary>Published content with all of its properties and nothing expanded.</summary>
    public static CmsQuery Published { get; } = new(false, QueryString.Empty);

    /// <summary>The same of drafts.</summary>
    public static CmsQuery Drafts { get; } = new(true, QueryString.Empty);

    /// <summary>Says it in the request, where the CMS's services look for it.</summary>
    public void Apply(HttpRequest request)
    {
        request.QueryString = Parameters;
        if (IsPreview)
        {
            request.Headers[CmsHeaders.Preview] = "true";
        }
    }
}
