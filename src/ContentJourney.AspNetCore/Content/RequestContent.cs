using ContentJourney.AspNetCore.Http;
using ContentJourney.Engine.Content;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ContentJourney.AspNetCore.Content;

/// <summary>Finds the content that a request is answered from: what is published, or drafts where it asks to preview them.</summary>
internal sealed class RequestContent(IContentCatalog catalog, IDeliveryAccess access, IDraftCatalog? drafts = null)
{
    /// <summary>The header by which a request asks for drafts, as at the CMS's own endpoints: <c>true</c>.</summary>
    public const string PreviewHeader = "Preview";

    /// <summary>Whether the request asks for drafts of a host that has any.</summary>
    public bool IsPreview(HttpRequest request) =>
        drafts is not null && string.Equals(request.Headers[PreviewHeader].ToString(), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The content; null, and 401 is answered, for a request that may not preview.</summary>
    public async ValueTask<ContentIndex?> FindAsync(HttpContext context)
    {
        if (drafts is not null)
        {
            context.Response.Headers.Append(HeaderNames.Vary, PreviewHeader);
        }

        if (!IsPreview(context.Request))
        {
            return catalog.Current;
        }

        if (access.MayPreview(context))
        {
            return await drafts!.GetAsync(context.RequestAborted);
        }

        await Problem.WriteAsync(context, StatusCodes.Status401Unauthorized, "Drafts are not public", $"'{PreviewHeader}' needs the header '{ApiKeyDeliveryAccess.Header}' with the Delivery API's key.");
        return null;
    }
}
