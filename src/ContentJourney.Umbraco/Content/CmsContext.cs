using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Web;
using ICmsHosting = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace ContentJourney.Umbraco.Content;

/// <summary>
/// Runs work as if it were a request to the Delivery API: its services read what they render from the request, and without one
/// they render no properties at all.
/// </summary>
internal sealed class CmsContext(IServiceScopeFactory scopes, IHttpContextAccessor accessor, ICmsHosting hosting)
{
    private const string Path = "/umbraco/delivery/api/v2/content/item";
    private static readonly Uri Fallback = new("http://localhost");

    /// <summary>Runs the work with the services of a request of its own.</summary>
    /// <param name="query">What the request asks for.</param>
    /// <param name="work">The work. After it has failed nothing of the request is used again: what renders may be left halfway.</param>
    public Task<T> RunAsync<T>(CmsQuery query, Func<IServiceProvider, Task<T>> work)
    {
        // A flow of its own: setting the accessor takes the request away from everyone who shares the flow it came by.
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(() => RunInFlowAsync(query, work));
        }
    }

    private async Task<T> RunInFlowAsync<T>(CmsQuery query, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        accessor.HttpContext = Request(query, scope.ServiceProvider);
        try
        {
            using var umbraco = scope.ServiceProvider.GetRequiredService<IUmbracoContextFactory>().EnsureUmbracoContext();
            return await work(scope.ServiceProvider);
        }
        finally
        {
            accessor.HttpContext = null;
        }
    }

    private DefaultHttpContext Request(CmsQuery query, IServiceProvider services)
    {
        var site = hosting.ApplicationMainUrl ?? Fallback;
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Method = HttpMethods.Get;
        context.Request.Scheme = site.Scheme;
        context.Request.Host = HostString.FromUriComponent(site);
        context.Request.Path = Path;
        query.Apply(context.Request);
        return context;
    }
}
