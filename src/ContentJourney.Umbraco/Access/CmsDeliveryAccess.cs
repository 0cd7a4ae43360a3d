using ContentJourney.AspNetCore.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DeliveryApi;

namespace ContentJourney.Umbraco.Access;

/// <summary>Lets websites in where the CMS's own Delivery API does: its settings and its <c>Api-Key</c> hold for both.</summary>
internal sealed class CmsDeliveryAccess : IDeliveryAccess
{
    public bool IsAllowed(HttpContext context) => Cms(context).HasPublicAccess();

    public bool MayPreview(HttpContext context) => Cms(context).HasPreviewAccess();

    // Asked for each request: a site may register its own service with the lifetime it likes.
    private static IApiAccessService Cms(HttpContext context) => context.RequestServices.GetRequiredService<IApiAccessService>();
}
