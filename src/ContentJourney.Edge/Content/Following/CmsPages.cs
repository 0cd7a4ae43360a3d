using System.Net;

namespace ContentJourney.Edge.Content.Following;

/// <summary>Makes pages of answers to a list.</summary>
internal static class CmsPages
{
    /// <summary>The page of a 200.</summary>
    /// <exception cref="CmsException">It is no page; the message says what to do.</exception>
    public static CmsPage Read(CmsAnswer answer, string query) => answer.Status switch
    {
        HttpStatusCode.OK => CmsPage.Read(answer.Body, $"The CMS's 'content{query}'"),
        HttpStatusCode.NotFound => throw new CmsException("The CMS answers 404: its Delivery API is off (Umbraco:CMS:DeliveryApi:Enabled), or the address is another."),
        var status => throw new CmsException($"The CMS's Delivery API answers {(int)status}: it is not public, and ContentJourney:SourceApiKey is missing or another than its own."),
    };
}
